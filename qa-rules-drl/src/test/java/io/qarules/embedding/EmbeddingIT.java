package io.qarules.embedding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.loader.launch.JarLauncher;

@DisplayName("The same program does the same on the class path, on the module path, and in jars that are no files")
class EmbeddingIT {
    private static final Path STANDARD_PACK = Path.of("src/main/resources/qa-rules/telesales");
    private static final List<String> OWN_RULES = List.of(
            "policy/pack.drl",
            "policy/zone.drl",
            "detect/6.3.3.2-private-call.drl",
            "penalize/6.3.3.2-private-call.drl");
    private static final Path SOURCE = Path.of("src/test/java/io/qarules/embedding/Application.java");
    private static final String RUN = "application/" + Application.class.getName();

    @TempDir
    private static Path ownPack;

    private static List<Path> jars;
    private static List<String> onTheClassPath;

    @TempDir
    private Path directory;

    @BeforeAll
    static void runOnTheClassPath() throws IOException {
        jars = EmbedderJars.all();
        for (String rule : OWN_RULES) {
            Files.createDirectories(ownPack.resolve(rule).getParent());
            Files.copy(STANDARD_PACK.resolve(rule), ownPack.resolve(rule));
        }
        onTheClassPath = Application.report(ownPack.toString());
        assertThat(onTheClassPath).hasSize(4);
        assertThat(onTheClassPath.get(0)).contains("FINE:call:C1:6.3.3.2", "\"proofs\"");
        assertThat(onTheClassPath.get(1)).contains("detect/6.3.1.2-notes-incomplete.drl");
        assertThat(onTheClassPath.get(2)).contains("\"agentId\":\"A17\"");
        assertThat(onTheClassPath.get(3)).contains("FINE:call:C1:6.3.3.2");
    }

    @Test
    void asAModuleThatRequiresTheStandardPacks() throws Exception {
        Path classes = module("requires io.qarules.drl;");

        JavaProcess run = run(List.of("-p", modulePath(classes), "-m", RUN));

        assertThat(run.err()).doesNotContain("compiled anew", "Exception");
        assertThat(run.out()).isEqualTo(onTheClassPath);
    }

    @Test
    void whereNumbersHaveOtherDigits() throws Exception {
        Path classes = module("requires io.qarules.drl;");

        JavaProcess run = run(List.of("-Duser.language=ar", "-Duser.country=EG", "-p", modulePath(classes), "-m", RUN));

        assertThat(run.err()).doesNotContain("Exception");
        assertThat(run.out()).isEqualTo(onTheClassPath);
    }

    @Test
    void aModuleThatRequiresTheEngineAloneIsToldWhatIsMissing() throws Exception {
        Path classes = module("requires io.qarules.engine;");

        JavaProcess run = run(List.of("-p", modulePath(classes), "-m", RUN));

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.err()).contains("qa-rules/telesales", "Maybe no module requires io.qarules.drl.");
    }

    @Test
    void inAJarOfJars() throws Exception {
        JavaProcess run = run(List.of("-jar", jarOfJars().toString()));

        assertThat(run.err()).doesNotContain("compiled anew", "Exception");
        assertThat(run.out()).isEqualTo(onTheClassPath);
    }

    @Test
    void inAClassLoaderThatKeepsJarsInMemory() throws Exception {
        MemoryClassLoader loader = new MemoryClassLoader().withClass(Application.class);
        for (Path jar : jars) {
            loader.withJar(jar);
        }

        assertThat(report(loader)).isEqualTo(onTheClassPath);
    }

    @Test
    void inJarsWithoutEntriesOfFolders() throws Exception {
        List<URL> urls = new ArrayList<>();
        for (Path jar : jars) {
            urls.add(withoutFolders(jar).toUri().toURL());
        }

        ClassLoader platform = ClassLoader.getPlatformClassLoader();
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), platform)) {
            assertThat(loader.getResource("qa-rules/telesales/")).isNull();
            assertThat(report(loader)).isEqualTo(onTheClassPath);
        }
    }

    /** Compiles the application as a module. */
    private Path module(String requires) throws IOException {
        Path descriptor =
                Files.writeString(directory.resolve("module-info.java"), "module application {" + requires + "}");
        Path classes = directory.resolve("module");
        int exitCode = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "-p",
                        EmbedderJars.path(jars),
                        "-d",
                        classes.toString(),
                        "-encoding",
                        UTF_8.name(),
                        descriptor.toString(),
                        SOURCE.toString());
        assertThat(exitCode).isZero();
        return classes;
    }

    private static String modulePath(Path classes) {
        List<Path> path = new ArrayList<>(jars);
        path.add(classes);
        return EmbedderJars.path(path);
    }

    private JavaProcess run(List<String> how) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(how);
        arguments.add(ownPack.toString());
        return JavaProcess.run(directory, arguments);
    }

    private static Object report(ClassLoader loader) throws ReflectiveOperationException {
        Class<?> application = loader.loadClass(Application.class.getName());
        assertThat(application.getClassLoader()).isSameAs(loader);
        return application.getMethod("report", String.class).invoke(null, ownPack.toString());
    }

    /** Spring Boot's layout, with its loader. */
    private Path jarOfJars() throws IOException, URISyntaxException {
        Manifest manifest = manifest();
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, JarLauncher.class.getName());
        manifest.getMainAttributes().putValue("Start-Class", Application.class.getName());
        Path jar = directory.resolve("application.jar");
        try (JarWriter writer = new JarWriter(jar, manifest)) {
            writer.contents(Path.of(JarLauncher.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
            writer.folder("BOOT-INF/classes/");
            writer.classFile("BOOT-INF/classes/", Application.class);
            writer.folder("BOOT-INF/lib/");
            for (Path library : jars) {
                writer.stored("BOOT-INF/lib/" + library.getFileName(), library);
            }
        }
        return jar;
    }

    /** Our jars, each copied; that of the packs with the application. The others as they are. */
    private Path withoutFolders(Path jar) throws IOException {
        String artifact = EmbedderJars.artifact(jar);
        if (!artifact.startsWith("qa-rules-")) {
            return jar;
        }
        Path copy = directory.resolve(jar.getFileName());
        try (JarWriter writer = new JarWriter(copy, manifest())) {
            writer.contents(jar);
            if (artifact.equals("qa-rules-drl")) {
                writer.classFile("", Application.class);
            }
        }
        return copy;
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        return manifest;
    }
}
