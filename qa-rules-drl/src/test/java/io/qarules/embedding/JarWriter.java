package io.qarules.embedding;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.CRC32;

/** Writes a jar, with entries of those folders alone that are asked for. */
final class JarWriter implements Closeable {
    private final JarOutputStream entries;

    JarWriter(Path jar, Manifest manifest) throws IOException {
        entries = new JarOutputStream(Files.newOutputStream(jar), manifest);
    }

    /** @param name ends with a slash */
    void folder(String name) throws IOException {
        entries.putNextEntry(new JarEntry(name));
    }

    /** @param prefix of the entry's name, a folder with its slash or nothing */
    void classFile(String prefix, Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
            add(prefix + name, in);
        }
    }

    /** What is in a jar, but its manifest and its folders. */
    void contents(Path jar) throws IOException {
        try (JarFile from = new JarFile(jar.toFile())) {
            for (JarEntry entry : from.stream().toList()) {
                if (!entry.isDirectory() && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    try (InputStream in = from.getInputStream(entry)) {
                        add(entry.getName(), in);
                    }
                }
            }
        }
    }

    /** A jar in the jar, as it is. */
    void stored(String name, Path jar) throws IOException {
        byte[] bytes = Files.readAllBytes(jar);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        JarEntry entry = new JarEntry(name);
        entry.setMethod(JarEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        entries.putNextEntry(entry);
        entries.write(bytes);
    }

    private void add(String name, InputStream in) throws IOException {
        entries.putNextEntry(new JarEntry(name));
        in.transferTo(entries);
    }

    @Override
    public void close() throws IOException {
        entries.close();
    }
}
