package engine.jvm;

import java.util.Map;

/** Loads classes of the learner's own. */
final class Learner extends ClassLoader {
    private final Map<String, byte[]> classes;

    Learner(Map<String, byte[]> classes, ClassLoader libraries) {
        super("learner", libraries);
        this.classes = classes;
    }

    @Override protected Class<?> loadClass(String name, boolean resolve)
            throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            if (name.startsWith("engine.")) return Learner.class.getClassLoader().loadClass(name);
            if (!classes.containsKey(name)) return super.loadClass(name, resolve);
            var loaded = findLoadedClass(name);
            if (loaded != null) return loaded;
            var bytes = classes.get(name);
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
