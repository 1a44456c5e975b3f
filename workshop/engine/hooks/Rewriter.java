package engine.hooks;

import module java.base;
import engine.answer.Names;
import engine.evidence.Line;
import engine.order.Place;
import java.lang.classfile.Attributes;
import static java.lang.constant.ConstantDescs.*;

/**
 * Rewrites the learner's classes so that they tell the probes what they do. A call that is watched
 * becomes the call of a static method that is added to the class; see {@link Site}. What is done at
 * single instructions is in {@link Instructions}.
 */
public final class Rewriter {
    static final ClassDesc LINE = Line.class.describeConstable().orElseThrow(),
            PLACE = Place.class.describeConstable().orElseThrow();
    private static final DirectMethodHandleDesc CONSTANT =
            ofConstantBootstrap(LINE, "constant", LINE, CD_String, CD_int, CD_String),
            PLACE_CONSTANT = ofConstantBootstrap(PLACE, "constant", PLACE, CD_String, CD_int,
            CD_String, CD_String, CD_int);
    private final Hook.Table table;
    private final Types types;
    private final Names names;
    private final ClassFile file;
    private final Set<String> unknown = new TreeSet<>();
    private ClassDesc listener;

    /**
     * Rewrites these classes, by name.
     *
     * @param libraries finds all types that are not among them
     * @param names     how the learner calls what a line writes
     */
    public Rewriter(Hook.Table table, Map<String, byte[]> classes, ClassLoader libraries,
            Names names) {
        this.table = table;
        this.names = names;
        types = new Types(classes, libraries);
        file = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(types.hierarchy()));
    }

    /** This class is also told of every read and every write: see {@link Accesses}. */
    public Rewriter telling(Class<?> listener) {
        this.listener = listener.describeConstable().orElseThrow();
        return this;
    }

    /** The classes as they are to be run. */
    public Map<String, byte[]> rewritten() {
        var rewritten = new HashMap<String, byte[]>();
        types.learners.forEach((name, model) ->
                rewritten.put(name, file.transformClass(model, new OfClass(model))));
        return rewritten;
    }

    /**
     * Methods that may order what threads do, and that no probe watches: what they do cannot be
     * judged.
     */
    public Set<String> unknown() {
        return unknown;
    }

    static DynamicConstantDesc<?> constant(Line line) {
        return DynamicConstantDesc.ofNamed(CONSTANT, "line", LINE, line.file(), line.number(),
                line.text());
    }

    /** The same as a place: see {@link Place#constant}. */
    static DynamicConstantDesc<?> place(Line line, String what, boolean carries) {
        return DynamicConstantDesc.ofNamed(PLACE_CONSTANT, "place", PLACE, line.file(),
                line.number(), line.text(), what, carries ? 1 : 0);
    }

    /** One class. */
    final class OfClass implements ClassTransform {
        private final ClassModel model;
        private final String source;
        private final SequencedMap<String, Site> sites = new LinkedHashMap<>();

        OfClass(ClassModel model) {
            this.model = model;
            source = model.findAttribute(Attributes.sourceFile())
                    .map(it -> it.sourceFile().stringValue()).orElse("");
        }

        @Override public void accept(ClassBuilder builder, ClassElement element) {
            if (!(element instanceof MethodModel method) || method.code().isEmpty())
                builder.with(element);
            else builder.transformMethod(method,
                    MethodTransform.transformingCode(instructions(method)));
        }

        /** Nobody else has an object, or a class, that is still being made. */
        private CodeTransform instructions(MethodModel method) {
            var watched = new Instructions(this, method);
            return listener == null || method.methodName().stringValue().startsWith("<") ? watched
                    : Accesses.in(this, listener).andThen(watched);
        }

        @Override public void atEnd(ClassBuilder builder) {
            int flags = ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC
                    | (isInterface() ? ClassFile.ACC_PUBLIC : ClassFile.ACC_PRIVATE);
            sites.forEach((name, site) -> builder.withMethodBody(name, site.bridgeType(), flags,
                    code -> site.write(code, site.hooks(table, types))));
        }

        boolean isInterface() {
            return model.flags().has(AccessFlag.INTERFACE);
        }

        ClassDesc type() {
            return model.thisClass().asSymbol();
        }

        ClassModel model() {
            return model;
        }

        Types types() {
            return types;
        }

        Hook.Table table() {
            return table;
        }

        /** The name of the static method for this call; empty if nobody watches it. */
        Optional<String> bridge(Site site) {
            if (site.hooks(table, types).isEmpty()) {
                note(site);
                return Optional.empty();
            }
            var name = "watched$" + sites.size();
            sites.put(name, site);
            return Optional.of(name);
        }

        private void note(Site site) {
            var owner = Types.nameOf(site.owner());
            // What a learner's class inherits, too: it may be a lock, a phaser or a pool.
            boolean orders = types.ancestors(owner).stream().anyMatch(one ->
                    one.startsWith("java.util.concurrent.")
                    || one.equals("java.lang.invoke.VarHandle")) && !isLearners(owner, site);
            boolean fails = types.isA(site.owner(), "java.lang.Throwable");
            if (!orders || fails || site.isConstructor()) return;
            if (table.isHarmless(types, site.owner(), site.name())) return;
            var simple = owner.substring(owner.lastIndexOf('.') + 1).replace('$', '.');
            unknown.add(simple + "." + site.name());
        }

        /** Whether that method, inherited or not, is the learner's: then it is watched itself. */
        private boolean isLearners(String owner, Site site) {
            return types.ancestors(owner).stream().map(types.learners::get).filter(Objects::nonNull)
                    .flatMap(model -> model.methods().stream()).anyMatch(method ->
                    method.methodName().equalsString(site.name())
                    && method.methodTypeSymbol().equals(site.type()));
        }

        Line line(int number, String what) {
            return new Line(source, number, names.at(source, number, what));
        }
    }
}
