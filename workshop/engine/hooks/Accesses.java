package engine.hooks;

import module java.base;
import static java.lang.constant.ConstantDescs.*;

/**
 * Tells of each read and each write of memory in a method, with its value: for a run in which two
 * writes are to collide. Other runs need less, and this would make them slow.
 */
final class Accesses implements CodeTransform {
    private static final MethodTypeDesc TOLD =
            MethodTypeDesc.of(CD_void, CD_Object, CD_Object, CD_Object, Rewriter.LINE);

    /**
     * Who is told.
     *
     * @param type     has static methods reads, writes (just before) and wrote (just after)
     * @param told     their type: a value, the object that it is in, its field or index, and where
     * @param field    the type of a field {@code listener}: while that is null, nobody is told
     */
    record Listener(ClassDesc type, MethodTypeDesc told, Optional<ClassDesc> field) {}

    private final Listener listener;
    private final Predicate<FieldInstruction> isTold;
    private final boolean cells;
    private final BiFunction<Integer, String, ConstantDesc> lines;
    private int line;

    /**
     * @param isTold whether a field matters
     * @param cells  whether cells of arrays do
     * @param lines  tells where, from the number of a line and what is read or written there
     */
    Accesses(Listener listener, Predicate<FieldInstruction> isTold, boolean cells,
            BiFunction<Integer, String, ConstantDesc> lines) {
        this.listener = listener;
        this.isTold = isTold;
        this.cells = cells;
        this.lines = lines;
    }

    /** Of the learner's own fields, those that change. */
    static Accesses in(Rewriter.OfClass type, ClassDesc listener) {
        return new Accesses(new Listener(listener, TOLD, Optional.empty()), access -> {
            var owner = type.types().learners.get(Types.nameOf(access.owner().asSymbol()));
            return owner != null && owner.fields().stream().noneMatch(one ->
                    one.fieldName().equalsString(access.name().stringValue())
                    && one.flags().has(AccessFlag.FINAL));
        }, true, (number, what) -> Rewriter.constant(type.line(number, what)));
    }

    @Override public void accept(CodeBuilder code, CodeElement element) {
        if (element instanceof LineNumber number) line = number.line();
        switch (element) {
            case FieldInstruction access when isTold.test(access) -> field(code, access);
            case ArrayLoadInstruction load when cells ->
                    cell(code, load, load.typeKind(), true);
            case ArrayStoreInstruction store when cells ->
                    cell(code, store, store.typeKind(), false);
            default -> code.with(element);
        }
    }

    private void field(CodeBuilder code, FieldInstruction access) {
        boolean reads = Types.reads(access), isStatic = Types.isStatic(access);
        var kind = TypeKind.from(access.typeSymbol());
        int value = code.allocateLocal(kind);
        if (!reads) code.storeLocal(kind, value);
        int owner = isStatic ? -1 : code.allocateLocal(TypeKind.REFERENCE);
        if (!isStatic) code.astore(owner);
        around(code, access, reads, kind, value, () -> {
            if (!isStatic) code.aload(owner);
        }, access.name().stringValue(), () -> {
            if (isStatic) code.ldc(access.owner().asSymbol());
            else code.aload(owner);
            code.ldc(access.name().stringValue());
        });
    }

    private void cell(CodeBuilder code, Instruction access, TypeKind type, boolean reads) {
        var kind = type.asLoadable();
        int value = code.allocateLocal(kind), index = code.allocateLocal(TypeKind.INT),
                array = code.allocateLocal(TypeKind.REFERENCE);
        if (!reads) code.storeLocal(kind, value);
        code.istore(index).astore(array);
        around(code, access, reads, kind, value, () -> code.aload(array).iload(index), "[]", () ->
                box(code.aload(array).iload(index), TypeKind.INT));
    }

    /** The instruction itself, which finds all as it was on the stack. */
    private void around(CodeBuilder code, Instruction access, boolean reads, TypeKind kind,
            int value, Runnable place, String what, Runnable told) {
        if (!reads) tell(code, "writes", kind, value, what, told);
        place.run();
        if (!reads) code.loadLocal(kind, value);
        code.with(access);
        if (reads) code.storeLocal(kind, value);
        tell(code, reads ? "reads" : "wrote", kind, value, what, told);
        if (reads) code.loadLocal(kind, value);
    }

    private void tell(CodeBuilder code, String method, TypeKind kind, int value, String what,
            Runnable told) {
        var over = code.newLabel();
        listener.field.ifPresent(type ->
                code.getstatic(listener.type, "listener", type).ifnull(over));
        box(code.loadLocal(kind, value), kind);
        told.run();
        code.loadConstant(lines.apply(line, what))
                .invokestatic(listener.type, method, listener.told).labelBinding(over);
    }

    private static void box(CodeBuilder code, TypeKind kind) {
        var box = switch (kind) {
            case LONG -> CD_Long;
            case FLOAT -> CD_Float;
            case DOUBLE -> CD_Double;
            case BOOLEAN -> CD_Boolean;
            case CHAR -> CD_Character;
            case REFERENCE, VOID -> null;
            case INT, BYTE, SHORT -> CD_Integer;
        };
        if (box == null) return;
        var primitive = box == CD_Integer ? CD_int : kind.upperBound();
        code.invokestatic(box, "valueOf", MethodTypeDesc.of(box, primitive));
    }
}
