package weighbridge.simulator.lambda;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Loads a function version's classes from its own package, apart from every other version's and from the simulator's: the
 * same class name may be other code in each. Only the JDK and the Lambda interfaces are shared.
 *
 * <p>Classes and resources are read at the root of the package and in the jars of its {@code lib} folder, as the Java
 * runtimes of Lambda read them.
 */
final class FunctionClassLoader extends ClassLoader {
    private static final String ENVIRONMENT = FunctionEnvironment.class.getName();
    private static final String LAMBDA_INTERFACES = "com.amazonaws.services.lambda.runtime.";

    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<String, String> environment;
    private final ClassLoader simulator = FunctionClassLoader.class.getClassLoader();

    /** @param environment what {@code System.getenv} shows the function */
    FunctionClassLoader(FunctionCode code, Map<String, String> environment) {
        super(ClassLoader.getPlatformClassLoader());
        this.environment = Map.copyOf(environment);
        Map<String, byte[]> entries = entries(code.zip());
        entries.forEach((name, bytes) -> {
            if (name.startsWith("lib/") && name.endsWith(".jar")) {
                entries(bytes).forEach(files::putIfAbsent);
            }
        });
        files.putAll(entries);
    }

    Map<String, String> environment() {
        return environment;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        boolean ofTheSimulator = name.startsWith(LAMBDA_INTERFACES) || name.equals(ENVIRONMENT);
        return ofTheSimulator ? shared(name) : super.loadClass(name, resolve);
    }

    private Class<?> shared(String name) throws ClassNotFoundException {
        try {
            return simulator.loadClass(name);
        } catch (ClassNotFoundException notTheSimulators) {
            return super.loadClass(name, false);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] packed = files.get(name.replace('.', '/') + ".class");
        if (packed == null) {
            throw new ClassNotFoundException(name);
        }
        byte[] bytes = EnvironmentCalls.redirected(packed);
        return defineClass(name, bytes, 0, bytes.length);
    }

    @Override
    @SuppressWarnings("deprecation") // URL.of is not in JDK 17, and this constructor is deprecated from JDK 20 on
    protected URL findResource(String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            return null;
        }
        try {
            return new URL(null, "function:/" + name, new InMemory(bytes));
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("resource name " + name, e);
        }
    }

    private static Map<String, byte[]> entries(byte[] zip) {
        Map<String, byte[]> entries = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    entries.put(entry.getName(), read(in));
                }
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException("the deployment package cannot be read as a zip file", e);
        }
    }

    private static byte[] read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        in.transferTo(bytes);
        return bytes.toByteArray();
    }

    /** A stream handler that serves one file from memory. */
    private static final class InMemory extends URLStreamHandler {
        private final byte[] bytes;

        InMemory(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {
                    // Nothing to connect to.
                }

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(bytes);
                }
            };
        }
    }
}
