package engine.hooks;

import module java.base;
import engine.evidence.Line;

/**
 * A call in the learner's code, and the static method that takes its place in the same class: so a
 * method reference can be watched, too, and a stack trace still shows the line.
 *
 * @param receiver what it is called on may be known to be more than the method's owner
 * @param before   the methods that were called before it, with no branch between
 */
record Site(DirectMethodHandleDesc.Kind kind, ClassDesc owner, ClassDesc receiver, String name,
        MethodTypeDesc type, Line line, Set<String> before) {
    boolean isConstructor() {
        return kind == DirectMethodHandleDesc.Kind.CONSTRUCTOR;
    }

    static boolean isStatic(DirectMethodHandleDesc.Kind kind) {
        return kind == DirectMethodHandleDesc.Kind.STATIC
                || kind == DirectMethodHandleDesc.Kind.INTERFACE_STATIC;
    }

    /** The type of the static method. */
    MethodTypeDesc bridgeType() {
        return isConstructor() ? type.changeReturnType(owner)
                : isStatic(kind) ? type : type.insertParameterTypes(0, receiver);
    }

    List<Hook> hooks(Hook.Table table, Types types) {
        var bridge = bridgeType();
        var method = isConstructor() ? "new" : name;
        return table.hooks().stream().filter(hook -> hook.spot() == null
                && hook.kind() != Hook.Kind.ENTER && hook.kind() != Hook.Kind.LEAVE && follows(hook)
                && hook.matches(types, owner, method, bridge.parameterList(), bridge.returnType()))
                .toList();
    }

    private boolean follows(Hook hook) {
        return hook.following() == null || before.stream().anyMatch(one ->
                Hook.Calls.isLike(Types.nameOf(owner) + "." + hook.following(), one));
    }

    /** Writes the static method's body: the original call, with what the hooks do beside it. */
    void write(CodeBuilder code, List<Hook> hooks) {
        if (line.isKnown()) code.lineNumber(line.number());
        var bridge = bridgeType();
        var slots = IntStream.range(0, bridge.parameterCount()).map(code::parameterSlot).toArray();
        var values = new Values(code, bridge.parameterList(), slots, line);
        if (isConstructor()) code.new_(owner).dup();
        else if (bridge.parameterCount() > type.parameterCount())
            unlessNull(values, bridge.returnType());
        around(values, hooks, bridge.returnType(), this::call);
        code.return_(TypeKind.from(bridge.returnType()));
    }

    /** A call on null fails here as it would have without us: no probe is told. */
    private void unlessNull(Values values, ClassDesc returned) {
        var code = values.code;
        var present = code.newLabel();
        code.aload(values.slots[0]).ifnonnull(present);
        values.load(values.types.size());
        call(code);
        code.return_(TypeKind.from(returned)).labelBinding(present);
    }

    /** The values of a call, in local variables. */
    record Values(CodeBuilder code, List<ClassDesc> types, int[] slots, Line line) {
        Values in(CodeBuilder block) {
            return new Values(block, types, slots, line);
        }

        void load(int count) {
            for (int i = 0; i < count; i++) code.loadLocal(TypeKind.from(types.get(i)), slots[i]);
        }

        /** Calls a probe; its result, if any, is on the stack. */
        void tell(Hook hook, ClassDesc result, int resultSlot) {
            load(hook.own());
            if (hook.result()) code.loadLocal(TypeKind.from(result), resultSlot);
            if (hook.line()) code.ldc(hook.constant(line));
            hook.tell(code);
        }

        void cast(ClassDesc from, ClassDesc to) {
            if (!to.isPrimitive() && !from.equals(to)) code.checkcast(to);
        }
    }

    /** What the hooks do before, around and after a call, whose result is left on the stack. */
    static void around(Values values, List<Hook> hooks, ClassDesc returned,
            Consumer<CodeBuilder> call) {
        var code = values.code;
        for (var hook : hooks) {
            if (hook.kind() == Hook.Kind.BEFORE) values.tell(hook, null, -1);
            if (hook.kind() != Hook.Kind.WRAP) continue;
            int last = hook.own() - 1;
            values.tell(hook, null, -1);
            values.cast(hook.type().returnType(), values.types.get(last));
            code.storeLocal(TypeKind.from(values.types.get(last)), values.slots[last]);
        }
        var always = hooks.stream().filter(Hook::always).toList();
        if (always.isEmpty()) itself(values, hooks, returned, call);
        else code.trying(block -> itself(values.in(block), hooks, returned, call),
                failed -> failed.catchingAll(block -> {
                    always.forEach(hook -> values.in(block).tell(hook, null, -1));
                    block.athrow();
                }));
        after(values, hooks, returned);
    }

    /** The call, or what is done instead of it. */
    private static void itself(Values values, List<Hook> hooks, ClassDesc returned,
            Consumer<CodeBuilder> call) {
        var instead = hooks.stream().filter(hook -> hook.kind() == Hook.Kind.INSTEAD).findFirst();
        if (instead.isPresent()) {
            values.tell(instead.get(), null, -1);
            values.cast(instead.get().type().returnType(), returned);
        } else {
            values.load(values.types.size());
            call.accept(values.code);
        }
    }

    private static void after(Values values, List<Hook> hooks, ClassDesc returned) {
        var code = values.code;
        var kind = TypeKind.from(returned);
        var after = hooks.stream().filter(hook -> hook.kind() == Hook.Kind.AFTER).toList();
        if (after.isEmpty()) return;
        int slot = kind == TypeKind.VOID ? -1 : code.allocateLocal(kind);
        if (slot >= 0) code.storeLocal(kind, slot);
        for (var hook : after) {
            values.tell(hook, returned, slot);
            if (TypeKind.from(hook.type().returnType()) == TypeKind.VOID) continue;
            values.cast(hook.type().returnType(), returned);
            code.storeLocal(kind, slot);
        }
        if (slot >= 0) code.loadLocal(kind, slot);
    }

    private void call(CodeBuilder code) {
        switch (kind) {
            case STATIC -> code.invokestatic(owner, name, type);
            case INTERFACE_STATIC -> code.invokestatic(owner, name, type, true);
            case INTERFACE_VIRTUAL -> code.invokeinterface(owner, name, type);
            case CONSTRUCTOR -> code.invokespecial(owner, ConstantDescs.INIT_NAME, type);
            default -> code.invokevirtual(owner, name, type);
        }
    }
}
