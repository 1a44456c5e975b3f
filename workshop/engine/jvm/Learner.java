package engine.jvm;

import module java.base;

/** Loads classes of the learner's own. */
final class Learner extends ClassLoader {
    private final Map<String, byte[]> classes;

    Learner(Map<String, byte[]> classes, ClassLoader libraries) {
        super("learner", libraries);
        this.classes = classes;
    }

    /** The same classes in a file, for others to load. */
    Path jar() throws IOException {
        var file = Files.createTempFile("learner", ".jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
            for (var one : classes.entrySet()) {
                jar.putNextEntry(new JarEntry(one.getKey().replace('.', '/') + ".class"));
                jar.write(one.getValue());
            }
        }
        return file;
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
