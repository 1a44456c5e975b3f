package engine.answer;

import module java.base;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;

/**
 * How the learner calls what a line writes: {@code sum} in {@code sum[0] += x}, {@code it.hits},
 * {@code list}.
 */
public final class Names {
    private record Place(String file, long line, String what) {}

    private final Map<Place, String> names = new HashMap<>();

    /** Notes the names in a file that has been parsed. */
    void note(CompilationUnitTree unit, SourcePositions positions) {
        new Visitor(unit, positions).scan(unit, null);
    }

    /**
     * The name of what is written; where a line writes two of a kind, one "or" the other.
     *
     * @param what a field's name, {@code []} for a cell of an array, or a method's name and {@code
     *             ()}
     * @return empty if it is not known
     */
    public String at(String file, int line, String what) {
        return names.getOrDefault(new Place(file, line, what), "");
    }

    /** Looks through a file for what is written, and for what is called on something. */
    private final class Visitor extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final String file;

        Visitor(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
            file = Path.of(unit.getSourceFile().toUri()).getFileName().toString();
        }

        @Override public Void visitAssignment(AssignmentTree tree, Void none) {
            written(tree.getVariable());
            return super.visitAssignment(tree, none);
        }

        @Override public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void none) {
            written(tree.getVariable());
            return super.visitCompoundAssignment(tree, none);
        }

        @Override public Void visitUnary(UnaryTree tree, Void none) {
            written(tree.getExpression());
            return super.visitUnary(tree, none);
        }

        @Override public Void visitMethodInvocation(MethodInvocationTree tree, Void none) {
            if (tree.getMethodSelect() instanceof MemberSelectTree select)
                note(positions.getEndPosition(unit, select), select.getIdentifier() + "()",
                        select.getExpression());
            return super.visitMethodInvocation(tree, none);
        }

        @Override public Void visitMemberReference(MemberReferenceTree tree, Void none) {
            note(positions.getEndPosition(unit, tree), tree.getName() + "()",
                    tree.getQualifierExpression());
            return super.visitMemberReference(tree, none);
        }

        private void written(ExpressionTree target) {
            long at = positions.getStartPosition(unit, target);
            switch (target) {
                case ArrayAccessTree cell -> note(at, "[]", cell.getExpression());
                case MemberSelectTree field ->
                        note(at, field.getIdentifier().toString(), field);
                case IdentifierTree field -> note(at, field.getName().toString(), field);
                default -> { }
            }
        }

        private void note(long at, String what, Tree name) {
            var text = name.toString();
            if (text.length() <= 40 && text.lines().count() == 1) names.merge(
                    new Place(file, unit.getLineMap().getLineNumber(at), what), text,
                    (one, other) -> one.equals(other) ? one : one + " or " + other);
        }
    }
}
