package engine;

import module java.base;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import static java.lang.constant.ConstantDescs.*;

/**
 * Rewrites the learner's classes so that they tell {@link Probe} what they do. A call that is watched
 * becomes the call of a bridge, a static method that is added to the class: it makes the original call,
 * and the probe's beside it. So a method reference such as {@code random::nextDouble} can be watched, too.
 */
final class Rewriter {
    private static final ClassDesc PROBE = ClassDesc.of("engine.Probe");
    private static final String COMMONS = "org.apache.commons.math3.";

    /** When the probe is called: before the original, after it, instead of it, or on its receiver, or on what combines two results. */
    private enum When { BEFORE, AFTER, INSTEAD, RECEIVER, COMBINER }

    /** Calls of the methods with these names (a regular expression), of a class or of what extends it. */
    private record Rule(When when, String owner, String names, String probe) {}

    private static final String JUC = "java.util.concurrent.", STREAM = "java.util.stream.",
            ATOMIC = JUC + "atomic.AtomicLong|" + JUC + "atomic.AtomicInteger|" + JUC + "atomic.AtomicReference";
    private static final List<Rule> RULES = List.of(
            new Rule(When.AFTER, "java.util.random.RandomGenerator", "nextDouble|nextFloat|doubles", "drawn"),
            new Rule(When.AFTER, COMMONS + "random.RandomGenerator", "nextDouble|nextFloat", "drawn"),
            new Rule(When.AFTER, COMMONS + "random.RandomDataGenerator", "nextUniform", "drawn"),
            new Rule(When.AFTER, COMMONS + "distribution.RealDistribution", "sample", "drawn"),
            new Rule(When.AFTER, "java.lang.Math", "random", "drawn"),
            new Rule(When.AFTER, "java.lang.StrictMath", "random", "drawn"),
            new Rule(When.AFTER, JUC + "ThreadLocalRandom", "current", "current"),
            new Rule(When.BEFORE, "java.util.random.RandomGenerator", "split", "split"),
            new Rule(When.BEFORE, "java.util.random.RandomGenerator", "of|getDefault", "madeGenerator"),
            new Rule(When.BEFORE, "java.util.random.RandomGeneratorFactory", "create", "madeGenerator"),
            new Rule(When.BEFORE, "java.util.random.RandomGenerator", "nextLong|nextInt|jump|copyAndJump|leap", "used"),
            new Rule(When.BEFORE, COMMONS + "random.RandomGenerator", "nextLong|nextInt", "used"),
            new Rule(When.BEFORE, JUC + "Executor", "execute|submit|invokeAll|invokeAny|schedule|invoke", "submitted"),
            new Rule(When.BEFORE, JUC + "CompletionService", "submit", "submitted"),
            new Rule(When.BEFORE, JUC + "ForkJoinTask", "fork", "submitted"),
            new Rule(When.BEFORE, JUC + "StructuredTaskScope", "fork", "submitted"),
            new Rule(When.BEFORE, JUC + "CompletableFuture", "supplyAsync|runAsync", "submitted"),
            new Rule(When.BEFORE, "java.lang.Thread", "start|startVirtualThread", "submitted"),
            new Rule(When.AFTER, JUC + "Executor", "execute|submit|schedule", "handedOn"),
            new Rule(When.AFTER, JUC + "CompletionService", "submit", "handedOn"),
            new Rule(When.AFTER, JUC + "ForkJoinTask", "fork", "handedOn"),
            new Rule(When.AFTER, JUC + "StructuredTaskScope", "fork", "handedOn"),
            new Rule(When.AFTER, JUC + "CompletableFuture", "supplyAsync|runAsync", "handedOn"),
            new Rule(When.AFTER, "java.lang.Thread", "start|startVirtualThread", "handedOn"),
            new Rule(When.BEFORE, JUC + "Executors", "new.*(Pool|Executor)", "madePool"),
            new Rule(When.INSTEAD, JUC + "ExecutorService", "awaitTermination", "awaitTermination"),
            new Rule(When.INSTEAD, JUC + "CountDownLatch", "await\\(J.*", "await"),
            new Rule(When.INSTEAD, JUC + "BlockingQueue", "poll\\(J.*", "poll"),
            new Rule(When.INSTEAD, JUC + "CompletionService", "poll\\(J.*", "poll"),
            new Rule(When.INSTEAD, JUC + "Future", "get\\(J.*", "get"),
            new Rule(When.INSTEAD, "java.lang.Thread", "join\\(J\\)V", "join"),
            new Rule(When.INSTEAD, "java.lang.Thread", "sleep\\((J|Ljava/time/Duration;)\\)V", "sleep"),
            new Rule(When.INSTEAD, JUC + "TimeUnit", "sleep", "sleep"),
            new Rule(When.INSTEAD, "java.lang.Thread", "onSpinWait|yield", "spins"),
            new Rule(When.BEFORE, JUC + "Future|" + JUC + "ExecutorService|java.lang.Thread|" + JUC + "CountDownLatch|" + JUC + "Semaphore|"
                    + JUC + "locks.Lock|java.util.Collection|" + ATOMIC + "|" + JUC + "atomic.AtomicBoolean",
                    "is[A-Z].*|state|getState|getCount|availablePermits|try(Lock|Acquire)|size|peek|poll|get|getAcquire|compareAndSet", "polls"),
            new Rule(When.INSTEAD, "java.lang.System", "exit", "exit"),
            new Rule(When.INSTEAD, "java.lang.Runtime", "exit|halt", "exit"),
            new Rule(When.AFTER, "java.lang.Thread", "join", "joined"),
            new Rule(When.AFTER, JUC + "Future", "get|join|invoke|resultNow", "joined"),
            new Rule(When.AFTER, JUC + "ExecutorService", "invokeAll|invoke|close", "joined"),
            new Rule(When.AFTER, JUC + "StructuredTaskScope", "join|close", "joined"),
            new Rule(When.AFTER, JUC + "StructuredTaskScope$Subtask", "get", "joined"),
            new Rule(When.AFTER, JUC + "Exchanger", "exchange", "joined"),
            new Rule(When.AFTER, JUC + "CountDownLatch", "await", "joined"),
            new Rule(When.AFTER, JUC + "CyclicBarrier", "await", "joined"),
            new Rule(When.AFTER, JUC + "Phaser", "arriveAndAwaitAdvance|awaitAdvance", "joined"),
            new Rule(When.AFTER, JUC + "BlockingQueue", "take.*|poll.*", "joined"),
            new Rule(When.AFTER, STREAM + "BaseStream", "forEach.*|sum|reduce|collect|toList|toArray|count|average", "joined"),
            new Rule(When.BEFORE, JUC + "locks.Lock", "lock|lockInterruptibly|tryLock", "locks"),
            new Rule(When.AFTER, JUC + "locks.StampedLock", "writeLock", "acquired"),
            new Rule(When.BEFORE, JUC + "locks.StampedLock", "unlock.*", "releases"),
            new Rule(When.AFTER, JUC + "atomic.AtomicBoolean", "compareAndSet|weakCompareAndSet.*", "acquired"),
            new Rule(When.BEFORE, JUC + "atomic.AtomicBoolean", "set|setRelease|lazySet", "releases"),
            new Rule(When.AFTER, JUC + "Semaphore", "acquire|acquireUninterruptibly", "acquired"),
            new Rule(When.BEFORE, JUC + "Semaphore", "release", "releases"),
            new Rule(When.BEFORE, ATOMIC + "|" + JUC + "atomic.AtomicLongArray|" + JUC + "atomic.AtomicIntegerArray", "(?!(get|set)\\b).*", "contends"),
            new Rule(When.BEFORE, JUC + "ConcurrentMap", "merge|compute", "contends"),
            new Rule(When.BEFORE, JUC + "ConcurrentMap", "put", "puts"),
            new Rule(When.BEFORE, ATOMIC, "get|getPlain|getAcquire", "reads"),
            new Rule(When.BEFORE, ATOMIC, "compareAndSet|weakCompareAndSet.*", "swaps"),
            new Rule(When.BEFORE, ATOMIC, "set|setPlain|setRelease|lazySet", "sets"),
            new Rule(When.BEFORE, "java.lang.invoke.VarHandle", "getAnd.*|compareAnd.*|weakCompareAnd.*", "contends"),
            new Rule(When.BEFORE, "java.util.LongSummaryStatistics|java.util.IntSummaryStatistics|java.util.DoubleSummaryStatistics",
                    "accept|combine", "changes"),
            new Rule(When.BEFORE, "java.util.BitSet", "set|clear|flip", "changes"),
            new Rule(When.BEFORE, "java.util.Collection|java.util.Map", "(add|put|remove|poll|push|pop|offer|set|merge|compute|clear).*", "changes"),
            new Rule(When.BEFORE, "java.lang.StringBuilder", "append|insert", "changes"),
            new Rule(When.BEFORE, COMMONS + "stat.descriptive.StatisticalSummary", "addValue", "changes"),
            new Rule(When.BEFORE, "java.lang.Integer|java.lang.Long|java.lang.Double|java.lang.Boolean", "valueOf", "boxes"),
            new Rule(When.RECEIVER, STREAM + "IntStream|" + STREAM + "LongStream|" + STREAM + "DoubleStream", "boxed|mapToObj", "boxing"),
            new Rule(When.AFTER, STREAM + "Stream", "generate", "boxing"),
            new Rule(When.AFTER, STREAM + "BaseStream", "iterate", "iterated"),
            new Rule(When.COMBINER, STREAM + "BaseStream", "collect|reduce", "combining"),
            new Rule(When.COMBINER, STREAM + "Collector|" + STREAM + "Gatherer", "of.*", "combining"),
            new Rule(When.COMBINER, JUC + "CompletionStage", "thenCombine.*|thenAcceptBoth.*", "combining"));

    private static final List<String> GENERATORS = List.of("java.util.random.RandomGenerator", COMMONS + "random.RandomGenerator");
    /** Of what combines two results, the first that a call has. */
    private static final List<ClassDesc> COMBINERS = Stream.of("java.util.function.BinaryOperator", STREAM + "Gatherer$Integrator",
            "java.util.function.BiFunction", "java.util.function.BiConsumer").map(ClassDesc::of).toList();
    /** Their objects go from thread to thread, but nobody else has them then. */
    private static final List<String> HANDED_ON = List.of("java.util.Spliterator", JUC + "Flow$Subscriber");
    private static final List<String> POOLS = List.of(JUC + "Executor");

    private final Map<String, ClassModel> learners = new HashMap<>();
    private final ClassLoader libraries;
    private final ClassFile file;
    private final Map<String, Set<String>> ancestors = new HashMap<>();

    /** Rewrites these classes of the learner, by name; their libraries come from a class loader. */
    Rewriter(Map<String, byte[]> classes, ClassLoader libraries) {
        this.libraries = libraries;
        classes.forEach((name, bytes) -> learners.put(name, ClassFile.of().parse(bytes)));
        var hierarchy = ClassHierarchyResolver.ofResourceParsing(type -> {
            var bytes = classes.get(nameOf(type));
            return bytes != null ? new ByteArrayInputStream(bytes)
                    : libraries.getResourceAsStream(nameOf(type).replace('.', '/') + ".class");
        });
        file = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy.orElse(ClassHierarchyResolver.defaultResolver()).cached()));
    }

    byte[] rewritten(String name) {
        var model = learners.get(name);
        return file.transformClass(model, new Rewriting(model));
    }

    private static String nameOf(ClassDesc type) {
        var descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }

    /** A class, what it extends and what it implements, by name. */
    private Set<String> ancestors(String name) {
        var known = ancestors.get(name);
        if (known != null) return known;
        var found = new HashSet<String>(Set.of(name));
        var model = learners.get(name);
        if (model != null) {
            model.superclass().ifPresent(parent -> found.addAll(ancestors(nameOf(parent.asSymbol()))));
            model.interfaces().forEach(parent -> found.addAll(ancestors(nameOf(parent.asSymbol()))));
        } else try {
            var type = Class.forName(name, false, libraries);
            if (type.getSuperclass() != null) found.addAll(ancestors(type.getSuperclass().getName()));
            for (var parent : type.getInterfaces()) found.addAll(ancestors(parent.getName()));
        } catch (ClassNotFoundException | LinkageError e) {
            // then the learner's class will fail in the same way when it is used
        }
        ancestors.put(name, found);
        return found;
    }

    private boolean isA(String name, Collection<String> any) {
        return any.stream().anyMatch(ancestors(name)::contains);
    }

    /** All the rules for a call. */
    private List<Rule> rulesFor(ClassDesc owner, String name, String descriptor) {
        if (!owner.isClassOrInterface()) return List.of();
        var ancestors = ancestors(nameOf(owner));
        return RULES.stream().filter(rule -> (name.matches(rule.names) || (name + descriptor).matches(rule.names))
                && Arrays.stream(rule.owner.split("\\|")).anyMatch(ancestors::contains)).toList();
    }

    /** A call to be bridged. What it is called on may be known to be more than the method's owner. */
    private record Bridge(DirectMethodHandleDesc.Kind kind, ClassDesc owner, ClassDesc receiver, String name, String descriptor) {
        boolean hasReceiver() {
            return kind == DirectMethodHandleDesc.Kind.VIRTUAL || kind == DirectMethodHandleDesc.Kind.INTERFACE_VIRTUAL;
        }

        MethodTypeDesc type() {
            var type = MethodTypeDesc.ofDescriptor(descriptor);
            return kind == DirectMethodHandleDesc.Kind.CONSTRUCTOR ? type.changeReturnType(owner)
                    : hasReceiver() ? type.insertParameterTypes(0, receiver) : type;
        }
    }

    private final class Rewriting implements ClassTransform {
        private final ClassModel model;
        private final boolean isInterface;
        private final SequencedMap<Bridge, String> bridges = new LinkedHashMap<>();

        Rewriting(ClassModel model) {
            this.model = model;
            isInterface = model.flags().has(AccessFlag.INTERFACE);
        }

        @Override public void accept(ClassBuilder builder, ClassElement element) {
            if (!(element instanceof MethodModel method) || method.code().isEmpty()) builder.with(element);
            else builder.transformMethod(method, MethodTransform.transformingCode(new Code(method)));
        }

        @Override public void atEnd(ClassBuilder builder) {
            bridges.forEach((bridge, name) -> builder.withMethodBody(name, bridge.type(), ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC
                    | (isInterface ? ClassFile.ACC_PUBLIC : ClassFile.ACC_PRIVATE), code -> write(bridge, code)));
        }

        private String nameOf(Bridge bridge) {
            return bridges.computeIfAbsent(bridge, _ -> "watched$" + bridges.size());
        }

        private void write(Bridge bridge, CodeBuilder code) {
            var type = bridge.type();
            var rules = bridge.kind == DirectMethodHandleDesc.Kind.CONSTRUCTOR ? List.<Rule>of()
                    : rulesFor(bridge.owner, bridge.name, bridge.descriptor);
            for (var rule : rules) if (rule.when == When.BEFORE) {
                if (bridge.hasReceiver()) code.aload(0);
                else code.aconst_null();
                int first = bridge.hasReceiver() ? 1 : 0;
                if (type.parameterCount() > first && !type.parameterType(first).isPrimitive()) code.aload(code.parameterSlot(first));
                else code.aconst_null();
                code.invokestatic(PROBE, rule.probe, MethodTypeDesc.of(CD_void, CD_Object, CD_Object));
            }
            if (bridge.kind == DirectMethodHandleDesc.Kind.CONSTRUCTOR) {
                count(code, bridge.owner);
                code.new_(bridge.owner).dup();
            }
            int combiner = rules.stream().anyMatch(rule -> rule.when == When.COMBINER) ? combiner(type) : -1;
            for (int i = 0; i < type.parameterCount(); i++) {
                code.loadLocal(TypeKind.from(type.parameterType(i)), code.parameterSlot(i));
                if (i == 0) for (var rule : rules) if (rule.when == When.RECEIVER)
                    code.invokestatic(PROBE, rule.probe, MethodTypeDesc.of(type.parameterType(0), type.parameterType(0)));
                if (i == combiner) code.invokestatic(PROBE, "combining", MethodTypeDesc.of(type.parameterType(i), type.parameterType(i)));
            }
            var instead = rules.stream().filter(rule -> rule.when == When.INSTEAD).findFirst();
            if (instead.isPresent()) {
                code.invokestatic(PROBE, instead.get().probe, bridge.hasReceiver() ? type.changeParameterType(0, ClassDesc.of(instead.get().owner))
                        : type).return_(TypeKind.from(type.returnType()));
                return;
            }
            var descriptor = MethodTypeDesc.ofDescriptor(bridge.descriptor);
            switch (bridge.kind) {
                case STATIC -> code.invokestatic(bridge.owner, bridge.name, descriptor);
                case INTERFACE_STATIC -> code.invokestatic(bridge.owner, bridge.name, descriptor, true);
                case INTERFACE_VIRTUAL -> code.invokeinterface(bridge.owner, bridge.name, descriptor);
                case CONSTRUCTOR -> code.invokespecial(bridge.owner, INIT_NAME, descriptor);
                default -> code.invokevirtual(bridge.owner, bridge.name, descriptor);
            }
            for (var rule : rules) if (rule.when == When.AFTER) after(rule, bridge, code, type.returnType());
            code.return_(TypeKind.from(type.returnType()));
        }

        /** Which parameter combines two results: the last one of the first kind that there is; -1 if there is none. */
        private static int combiner(MethodTypeDesc type) {
            return COMBINERS.stream().map(kind -> type.parameterList().lastIndexOf(kind)).filter(i -> i >= 0).findFirst().orElse(-1);
        }

        /** The probe is given the receiver and the result, and gives the result back. */
        private void after(Rule rule, Bridge bridge, CodeBuilder code, ClassDesc result) {
            var kind = TypeKind.from(result);
            int slot = kind == TypeKind.VOID ? -1 : code.allocateLocal(kind);
            if (slot >= 0) code.storeLocal(kind, slot);
            if (bridge.hasReceiver()) code.aload(0);
            else code.aconst_null();
            if (slot >= 0) code.loadLocal(kind, slot);
            // Probes for streams and such have a parameter of that type, the others take any object.
            var known = Set.of("joined", "handedOn").contains(rule.probe) && !result.isPrimitive() ? CD_Object
                    : rule.probe.equals("joined") && kind.asLoadable() == TypeKind.INT && !result.equals(CD_boolean) ? CD_int : result;
            code.invokestatic(PROBE, rule.probe, slot >= 0 ? MethodTypeDesc.of(known, CD_Object, known) : MethodTypeDesc.of(CD_void, CD_Object));
            if (known == CD_Object && !result.equals(CD_Object)) code.checkcast(result);
        }

        private void count(CodeBuilder code, ClassDesc made) {
            if (isA(Rewriter.nameOf(made), GENERATORS)) code.invokestatic(PROBE, "madeGenerator", MTD_void);
            if (isA(Rewriter.nameOf(made), POOLS)) code.invokestatic(PROBE, "madePool", MTD_void);
        }

        /** One method. */
        private final class Code implements CodeTransform {
            private final MethodModel method;
            private final boolean initializer;

            Code(MethodModel method) {
                this.method = method;
                initializer = method.methodName().stringValue().startsWith("<");
            }

            @Override public void atStart(CodeBuilder code) {
                if (!initializer) code.ldc(method.methodName().stringValue() + method.methodType().stringValue())
                        .invokestatic(PROBE, "called", MethodTypeDesc.of(CD_void, CD_String));
                var type = Rewriter.nameOf(model.thisClass().asSymbol());
                if (!initializer && !method.flags().has(AccessFlag.STATIC) && (isA(type, HANDED_ON)
                        || isA(type, List.of(JUC + "CountedCompleter")) && method.methodName().equalsString("onCompletion")))
                    code.aload(0).invokestatic(PROBE, "receives", MethodTypeDesc.of(CD_void, CD_Object));
                if (!method.flags().has(AccessFlag.SYNCHRONIZED)) return;
                if (method.flags().has(AccessFlag.STATIC)) code.ldc(model.thisClass().asSymbol());
                else code.aload(0);
                code.invokestatic(PROBE, "enters", MethodTypeDesc.of(CD_void, CD_Object));
            }

            @Override public void accept(CodeBuilder code, CodeElement element) {
                switch (element) {
                    case InvokeInstruction call -> call(code, call);
                    case InvokeDynamicInstruction lambda -> lambda(code, lambda);
                    case FieldInstruction access -> field(code, access);
                    case ArrayStoreInstruction store -> code.invokestatic(PROBE, "store", switch (store.typeKind()) {
                        case INT -> MethodTypeDesc.ofDescriptor("([III)V");
                        case LONG -> MethodTypeDesc.ofDescriptor("([JIJ)V");
                        case FLOAT -> MethodTypeDesc.ofDescriptor("([FIF)V");
                        case DOUBLE -> MethodTypeDesc.ofDescriptor("([DID)V");
                        case CHAR -> MethodTypeDesc.ofDescriptor("([CII)V");
                        case SHORT -> MethodTypeDesc.ofDescriptor("([SII)V");
                        case REFERENCE -> MethodTypeDesc.ofDescriptor("([Ljava/lang/Object;ILjava/lang/Object;)V");
                        default -> MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;II)V");
                    });
                    case MonitorInstruction monitor when monitor.opcode() == Opcode.MONITORENTER -> {
                        code.dup().with(monitor).invokestatic(PROBE, "enters", MethodTypeDesc.of(CD_void, CD_Object));
                    }
                    case ReturnInstruction end when method.methodName().equalsString("combiner")
                            && method.methodTypeSymbol().returnType().equals(COMBINERS.getFirst()) ->
                        code.invokestatic(PROBE, "combining", MethodTypeDesc.of(COMBINERS.getFirst(), COMBINERS.getFirst())).with(end);
                    default -> code.with(element);
                }
            }

            private void call(CodeBuilder code, InvokeInstruction call) {
                var owner = call.owner().asSymbol();
                var name = call.name().stringValue();
                if (call.opcode() == Opcode.INVOKESPECIAL) {
                    if (name.equals(INIT_NAME) && !initializer) count(code, owner);
                    code.with(call);
                    return;
                }
                var kind = switch (call.opcode()) {
                    case INVOKESTATIC -> call.isInterface() ? DirectMethodHandleDesc.Kind.INTERFACE_STATIC : DirectMethodHandleDesc.Kind.STATIC;
                    case INVOKEINTERFACE -> DirectMethodHandleDesc.Kind.INTERFACE_VIRTUAL;
                    default -> DirectMethodHandleDesc.Kind.VIRTUAL;
                };
                if (rulesFor(owner, name, call.type().stringValue()).isEmpty()) code.with(call);
                else {
                    var bridge = new Bridge(kind, owner, owner, name, call.type().stringValue());
                    code.invokestatic(model.thisClass().asSymbol(), nameOf(bridge), bridge.type(), isInterface);
                }
            }

            private void lambda(CodeBuilder code, InvokeDynamicInstruction lambda) {
                var arguments = lambda.bootstrapArgs().stream().map(argument ->
                        argument instanceof DirectMethodHandleDesc handle ? bridged(handle, lambda.typeSymbol()) : argument).toArray(ConstantDesc[]::new);
                code.invokedynamic(DynamicCallSiteDesc.of(lambda.bootstrapMethod(), lambda.name().stringValue(), lambda.typeSymbol(), arguments));
            }

            private DirectMethodHandleDesc bridged(DirectMethodHandleDesc handle, MethodTypeDesc captured) {
                boolean made = handle.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR;
                if (made ? !isA(Rewriter.nameOf(handle.owner()), GENERATORS) && !isA(Rewriter.nameOf(handle.owner()), POOLS)
                        : handle.kind() == DirectMethodHandleDesc.Kind.SPECIAL
                        || rulesFor(handle.owner(), handle.methodName(), handle.lookupDescriptor()).isEmpty()) return handle;
                var bridge = new Bridge(handle.kind(), handle.owner(),
                        captured.parameterCount() > 0 ? captured.parameterType(0) : handle.owner(), handle.methodName(), handle.lookupDescriptor());
                return MethodHandleDesc.ofMethod(isInterface ? DirectMethodHandleDesc.Kind.INTERFACE_STATIC
                        : DirectMethodHandleDesc.Kind.STATIC, model.thisClass().asSymbol(), nameOf(bridge), bridge.type());
            }

            /** Writes of constructors are not seen: nobody else has the object yet. */
            private void field(CodeBuilder code, FieldInstruction access) {
                var owner = learners.get(Rewriter.nameOf(access.owner().asSymbol()));
                if (owner != null && Set.of(Opcode.GETFIELD, Opcode.GETSTATIC).contains(access.opcode()) && isVolatile(owner, access))
                    code.aconst_null().aconst_null().invokestatic(PROBE, "polls", MethodTypeDesc.of(CD_void, CD_Object, CD_Object));
                if (owner != null && !initializer && !isSafe(owner, access)) {
                    var name = access.name().stringValue();
                    if (access.opcode() == Opcode.PUTSTATIC)
                        code.ldc(name).invokestatic(PROBE, "wroteStatic", MethodTypeDesc.of(CD_void, CD_String));
                    else if (access.opcode() == Opcode.PUTFIELD) {
                        if (TypeKind.from(access.typeSymbol()).slotSize() == 2) code.dup2_x1().pop2().dup_x2();
                        else code.dup2().pop();
                        code.ldc(name).invokestatic(PROBE, "wrote", MethodTypeDesc.of(CD_void, CD_Object, CD_String));
                    }
                }
                code.with(access);
            }

            /** A volatile field that is only set, not changed by what it was: no write is lost. */
            private boolean isSafe(ClassModel owner, FieldInstruction access) {
                return isVolatile(owner, access) && method.code().orElseThrow().elementStream().noneMatch(element ->
                        element instanceof FieldInstruction other && other.name().equals(access.name())
                        && (other.opcode() == Opcode.GETFIELD || other.opcode() == Opcode.GETSTATIC));
            }

            private static boolean isVolatile(ClassModel owner, FieldInstruction access) {
                return owner.fields().stream().anyMatch(field -> field.fieldName().equalsString(access.name().stringValue())
                        && field.flags().has(AccessFlag.VOLATILE));
            }
        }
    }
}
