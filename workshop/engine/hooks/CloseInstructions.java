package engine.hooks;

import module java.base;
import static java.lang.constant.ConstantDescs.*;

/** The instructions of one method, and what they tell beside it. */
final class CloseInstructions implements CodeTransform {
    private static final MethodTypeDesc
            OF_FIELD = MethodTypeDesc.of(CD_void, CD_Object, CD_String, Rewriter.PLACE),
            OF_CELL = MethodTypeDesc.of(CD_void, CD_Object, CD_int, Rewriter.PLACE),
            OF_MONITOR = MethodTypeDesc.of(CD_void, CD_Object),
            OF_FAILURE = MethodTypeDesc.of(CD_void, CD_Throwable, CD_Object),
            OF_LOOK = MethodTypeDesc.of(CD_void, Rewriter.PLACE);

    private final Closely closely;
    private final ClassModel model;
    private final MethodModel method;
    private final boolean initializer, locks, isTask;
    private final Set<Integer> lookingBack;
    private Label start;
    private int line, branches;

    CloseInstructions(Closely closely, ClassModel model, MethodModel method) {
        this.closely = closely;
        this.model = model;
        this.method = method;
        initializer = method.methodName().equalsString(INIT_NAME);
        locks = method.flags().has(AccessFlag.SYNCHRONIZED);
        isTask = closely.isTask(model, method);
        lookingBack = LookingLoops.of(method.code().orElseThrow());
    }

    @Override public void atStart(CodeBuilder code) {
        if (locks || isTask) code.labelBinding(start = code.newLabel());
    }

    /** Where an exception leaves the method. */
    @Override public void atEnd(CodeBuilder code) {
        if (start == null) return;
        var end = code.newLabel();
        code.labelBinding(end);
        code.exceptionCatchAll(start, end, end);
        if (locks) monitorEnds(code);
        if (isTask) code.dup().aload(0).invokestatic(closely.listener(), "failed", OF_FAILURE);
        code.athrow();
    }

    private void monitorEnds(CodeBuilder code) {
        if (method.flags().has(AccessFlag.STATIC)) code.ldc(model.thisClass().asSymbol());
        else code.aload(0);
        code.invokestatic(closely.listener(), "leaves", OF_MONITOR);
    }

    @Override public void accept(CodeBuilder code, CodeElement element) {
        switch (element) {
            case LineNumber number -> {
                line = number.line();
                code.with(element);
            }
            case FieldInstruction access when !initializer && closely.isTold(access) ->
                    field(code, access);
            case ArrayLoadInstruction load -> {
                cell(code.dup2(), "reads", load.typeKind());
                code.with(element);
            }
            case ArrayStoreInstruction store -> {
                var kind = store.typeKind().asLoadable();
                int value = code.allocateLocal(kind);
                code.storeLocal(kind, value);
                cell(code.dup2(), "writes", store.typeKind());
                code.loadLocal(kind, value).with(element);
            }
            case MonitorInstruction monitor when monitor.opcode() == Opcode.MONITOREXIT ->
                    code.dup().invokestatic(closely.listener(), "leaves", OF_MONITOR)
                    .with(element);
            case BranchInstruction _ -> {
                if (lookingBack.contains(branches++)) code.ldc(closely.place(model, line, "", "",
                        false)).invokestatic(closely.listener(), "looks", OF_LOOK);
                code.with(element);
            }
            case ReturnInstruction _ -> {
                if (locks) monitorEnds(code);
                if (method.methodName().equalsString(CLASS_INIT_NAME))
                    code.invokestatic(closely.listener(), "initialized", MTD_void);
                code.with(element);
            }
            default -> code.with(element);
        }
    }

    private void field(CodeBuilder code, FieldInstruction access) {
        boolean reads = Types.reads(access);
        boolean isStatic = Types.isStatic(access);
        var kind = TypeKind.from(access.typeSymbol());
        int value = reads ? -1 : code.allocateLocal(kind);
        if (!reads) code.storeLocal(kind, value);
        if (isStatic) code.ldc(access.owner().asSymbol());
        else code.dup();
        var name = access.name().stringValue();
        code.ldc(name).ldc(closely.place(model, line, name, name, leadsOn(kind)));
        code.invokestatic(closely.listener(), reads ? "reads" : "writes", OF_FIELD);
        if (!reads) code.loadLocal(kind, value);
        code.with(access);
    }

    /** Whether a value of this kind leads to others: an object, or a flag. */
    private static boolean leadsOn(TypeKind kind) {
        return kind == TypeKind.REFERENCE || kind == TypeKind.BOOLEAN;
    }

    private void cell(CodeBuilder code, String told, TypeKind kind) {
        var type = kind == TypeKind.REFERENCE ? "object" : kind.name().toLowerCase();
        code.ldc(closely.place(model, line, "[]", "a cell of type " + type + "[]",
                kind == TypeKind.REFERENCE));
        code.invokestatic(closely.listener(), told, OF_CELL);
    }
}
