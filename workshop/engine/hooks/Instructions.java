package engine.hooks;

import module java.base;
import engine.hooks.Hook.Kind;
import engine.hooks.Hooks.Spot;
import static java.lang.constant.ConstantDescs.*;

/** The instructions of one method, with the probes between them. */
final class Instructions implements CodeTransform {
    private final Rewriter.OfClass type;
    private final MethodModel method;
    private final boolean initializer;
    /** What was read or called since the last branch: what is written now may follow from it. */
    private final Set<String> before = new HashSet<>();
    private int line, news;

    Instructions(Rewriter.OfClass type, MethodModel method) {
        this.type = type;
        this.method = method;
        initializer = method.methodName().stringValue().startsWith("<");
    }

    @Override public void atStart(CodeBuilder code) {
        var name = method.methodName().stringValue() + method.methodType().stringValue();
        if (!initializer)
            for (var hook : type.table().at(Spot.METHOD)) hook.tell(code.ldc(name));
        for (var hook : overridden(Kind.ENTER)) {
            load(code, hook.own());
            hook.tell(code);
        }
        if (!method.flags().has(AccessFlag.SYNCHRONIZED)) return;
        for (var hook : type.table().at(Spot.MONITOR)) {
            if (method.flags().has(AccessFlag.STATIC)) code.ldc(type.type());
            else code.aload(0);
            hook.tell(code);
        }
    }

    /** The hooks of that kind for which this method overrides the one named. */
    private List<Hook> overridden(Kind kind) {
        if (initializer || method.flags().has(AccessFlag.STATIC)
                || method.flags().has(AccessFlag.SYNTHETIC)) return List.of();
        var name = method.methodName().stringValue();
        var called = method.methodTypeSymbol().insertParameterTypes(0, type.type());
        return type.table().hooks().stream().filter(hook -> hook.kind() == kind && hook.matches(
                type.types(), type.type(), name, called.parameterList(), called.returnType()))
                .toList();
    }

    /** The receiver and the first parameters of this method. */
    private void load(CodeBuilder code, int count) {
        if (count > 0) code.aload(0);
        var parameters = method.methodTypeSymbol().parameterList();
        for (int i = 1; i < count; i++)
            code.loadLocal(TypeKind.from(parameters.get(i - 1)), code.parameterSlot(i - 1));
    }

    @Override public void accept(CodeBuilder code, CodeElement element) {
        switch (element) {
            case LineNumber number -> {
                line = number.line();
                code.with(element);
            }
            case InvokeInstruction call -> call(code, call);
            case InvokeDynamicInstruction lambda -> lambda(code, lambda);
            case NewObjectInstruction _ -> {
                news++;
                code.with(element);
            }
            case FieldInstruction access -> field(code, access);
            case ArrayStoreInstruction store -> array(code, store);
            case MonitorInstruction monitor when monitor.opcode() == Opcode.MONITORENTER -> {
                code.dup().with(monitor);
                for (var hook : type.table().at(Spot.MONITOR))
                    hook.tell(code.dup());
                code.pop();
            }
            case ReturnInstruction end -> end(code, end);
            case BranchInstruction _, TableSwitchInstruction _, LookupSwitchInstruction _ -> {
                before.clear();
                code.with(element);
            }
            default -> code.with(element);
        }
    }

    private void call(CodeBuilder code, InvokeInstruction call) {
        var name = call.name().stringValue();
        if (call.opcode() == Opcode.INVOKESPECIAL) {
            if (name.equals(INIT_NAME)) constructor(code, call);
            else code.with(call);
            return;
        }
        var owner = call.owner().asSymbol();
        var kind = switch (call.opcode()) {
            case INVOKESTATIC -> call.isInterface() ? DirectMethodHandleDesc.Kind.INTERFACE_STATIC
                    : DirectMethodHandleDesc.Kind.STATIC;
            case INVOKEINTERFACE -> DirectMethodHandleDesc.Kind.INTERFACE_VIRTUAL;
            default -> DirectMethodHandleDesc.Kind.VIRTUAL;
        };
        var site = new Site(kind, owner, owner, name, call.typeSymbol(),
                type.line(line, name + "()"), Set.copyOf(before));
        var bridge = Types.isNamed(owner) ? type.bridge(site) : Optional.<String>empty();
        if (bridge.isEmpty()) code.with(call);
        else code.invokestatic(type.type(), bridge.get(), site.bridgeType(), type.isInterface());
        if (Types.isNamed(owner)) before.add(Types.nameOf(owner) + "." + name);
    }

    /**
     * The new object is on the stack and cannot be handed to another method yet: so all is done
     * here.
     */
    private void constructor(CodeBuilder code, InvokeInstruction call) {
        boolean ofThis = initializer && news == 0; // super(...) or this(...)
        if (!ofThis) news--;
        var owner = call.owner().asSymbol();
        var parameters = call.typeSymbol().parameterList();
        var site = new Site(DirectMethodHandleDesc.Kind.CONSTRUCTOR, owner, owner, INIT_NAME,
                call.typeSymbol(), type.line(line, "new"), Set.of());
        var hooks = site.hooks(type.table(), type.types()).stream()
                .filter(hook -> !ofThis || hook.kind() == Kind.WRAP).toList();
        if (hooks.isEmpty()) {
            code.with(call);
            return;
        }
        var slots = parameters.stream().mapToInt(one -> code.allocateLocal(TypeKind.from(one)))
                .toArray();
        for (int i = slots.length - 1; i >= 0; i--)
            code.storeLocal(TypeKind.from(parameters.get(i)), slots[i]);
        var values = new Site.Values(code, parameters, slots, site.line());
        Site.around(values, hooks.stream().filter(hook -> hook.kind() != Kind.AFTER).toList(),
                CD_void, one -> one.with(call));
        var after = hooks.stream().filter(hook -> hook.kind() == Kind.AFTER).toList();
        if (after.isEmpty()) return;
        int made = code.allocateLocal(TypeKind.REFERENCE);
        code.dup().astore(made);
        for (var hook : after) {
            values.tell(hook, owner, made);
            if (TypeKind.from(hook.type().returnType()) != TypeKind.VOID) code.pop();
        }
    }

    private void lambda(CodeBuilder code, InvokeDynamicInstruction lambda) {
        var arguments = lambda.bootstrapArgs().stream().map(argument ->
                argument instanceof DirectMethodHandleDesc handle && !canBeSent(lambda)
                ? bridged(handle, lambda.typeSymbol()) : argument).toArray(ConstantDesc[]::new);
        code.invokedynamic(DynamicCallSiteDesc.of(lambda.bootstrapMethod(),
                lambda.name().stringValue(), lambda.typeSymbol(), arguments));
    }

    /** It is made anew where it arrives, by the names that the compiler has noted of it. */
    private static boolean canBeSent(InvokeDynamicInstruction lambda) {
        return lambda.bootstrapMethod().methodName().equals("altMetafactory");
    }

    private DirectMethodHandleDesc bridged(DirectMethodHandleDesc handle, MethodTypeDesc captured) {
        boolean made = handle.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR;
        boolean isStatic = Site.isStatic(handle.kind());
        boolean isVirtual = handle.kind() == DirectMethodHandleDesc.Kind.VIRTUAL
                || handle.kind() == DirectMethodHandleDesc.Kind.INTERFACE_VIRTUAL;
        if (!(made || isStatic || isVirtual) || !Types.isNamed(handle.owner())) return handle;
        var receiver = isVirtual && captured.parameterCount() > 0 ? captured.parameterType(0)
                : handle.owner();
        var site = new Site(handle.kind(), handle.owner(), receiver, handle.methodName(),
                MethodTypeDesc.ofDescriptor(handle.lookupDescriptor()),
                type.line(line, handle.methodName() + "()"), Set.of());
        return type.bridge(site).map(name -> MethodHandleDesc.ofMethod(type.isInterface()
                ? DirectMethodHandleDesc.Kind.INTERFACE_STATIC : DirectMethodHandleDesc.Kind.STATIC,
                type.type(), name, site.bridgeType())).orElse(handle);
    }

    private void end(CodeBuilder code, ReturnInstruction end) {
        for (var hook : overridden(Kind.LEAVE)) {
            var returned = method.methodTypeSymbol().returnType();
            var kind = TypeKind.from(returned);
            int slot = hook.result() ? code.allocateLocal(kind) : -1;
            if (hook.result()) code.storeLocal(kind, slot);
            load(code, hook.own());
            if (hook.result()) code.loadLocal(kind, slot);
            hook.tell(code);
            if (hook.result()) code.checkcast(returned);
        }
        code.with(end);
    }

    /** Writes of constructors are not seen: nobody else has the object yet. */
    private void field(CodeBuilder code, FieldInstruction access) {
        var owner = type.types().learners.get(Types.nameOf(access.owner().asSymbol()));
        if (owner == null) {
            code.with(access);
            return;
        }
        var field = access.name().stringValue();
        boolean isVolatile = owner.fields().stream().anyMatch(one ->
                one.fieldName().equalsString(field) && one.flags().has(AccessFlag.VOLATILE));
        boolean reads = Types.reads(access);
        var known = Types.nameOf(access.owner().asSymbol()) + "#" + field;
        if (reads) {
            read(code, access, isVolatile);
            if (isVolatile) before.add(known);
            return;
        }
        boolean isStatic = Types.isStatic(access);
        int value = code.allocateLocal(TypeKind.from(access.typeSymbol()));
        code.storeLocal(TypeKind.from(access.typeSymbol()), value);
        if (isVolatile) tell(code, Spot.VOLATILE_WRITE, access, isStatic, field);
        if (isVolatile && before.contains(known)) tell(code, Spot.UPDATE, access, isStatic, field);
        if (!isVolatile && !initializer) tell(code, Spot.FIELD_WRITE, access, isStatic, field);
        code.loadLocal(TypeKind.from(access.typeSymbol()), value).with(access);
    }

    private void read(CodeBuilder code, FieldInstruction access, boolean isVolatile) {
        if (!isVolatile) {
            code.with(access);
            return;
        }
        boolean isStatic = Types.isStatic(access);
        int owner = isStatic ? -1 : code.allocateLocal(TypeKind.REFERENCE);
        if (!isStatic) code.dup().astore(owner);
        code.with(access);
        for (var hook : type.table().at(Spot.VOLATILE_READ)) {
            if (isStatic) code.ldc(access.owner().asSymbol());
            else code.aload(owner);
            hook.tell(code.ldc(access.name().stringValue()));
        }
    }

    /** The object, if there is one, is on the stack, and stays there. */
    private void tell(CodeBuilder code, Spot spot, FieldInstruction access, boolean isStatic,
            String field) {
        for (var hook : type.table().at(spot)) {
            if (isStatic) code.ldc(access.owner().asSymbol());
            else code.dup();
            code.ldc(field);
            if (hook.line()) code.ldc(Rewriter.constant(type.line(line, field)));
            hook.tell(code);
        }
    }

    private void array(CodeBuilder code, ArrayStoreInstruction store) {
        var kind = store.typeKind().asLoadable();
        int value = code.allocateLocal(kind);
        code.storeLocal(kind, value);
        for (var hook : type.table().at(Spot.ARRAY_WRITE))
            hook.tell(code.dup2().ldc(Rewriter.constant(type.line(line, "[]"))));
        code.loadLocal(kind, value).with(store);
    }
}
