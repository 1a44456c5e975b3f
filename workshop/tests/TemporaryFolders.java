import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;
import terminal.Temporary;

/** Makes what {@code @TempDir} asks for where it is deleted after Ctrl-C, too. */
final class TemporaryFolders implements TempDirFactory {
    @Override public Path createTempDirectory(AnnotatedElementContext element,
            ExtensionContext context) {
        return Temporary.folder("junit");
    }
}
