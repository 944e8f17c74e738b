package weighbridge.simulator.provider.resource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import weighbridge.simulator.aws.Service;
import weighbridge.simulator.lambda.FunctionCode;
import weighbridge.simulator.provider.schema.Archives;
import weighbridge.simulator.provider.schema.Props;

/** Reads a function's code at the moment of the call; the file may change afterwards without any effect. */
final class PackageReader {
    /** Pulumi takes anything else for a folder ({@code sdk/go/common/resource/archive}, {@code ArchiveExts}). */
    private static final Pattern PACKED = Pattern.compile("\\.(tar|tgz|tar\\.gz|zip|jar)$");

    private final Aws aws;

    PackageReader(Aws aws) {
        this.aws = aws;
    }

    /**
     * The bridge turns an archive into a file at every check, also one that {@code ignoreChanges} took from the state and that
     * nobody will upload again ({@code assets.go}, {@code translateToFile}). What is not there is an error, in Go's words.
     */
    void requireThere(Props in) {
        if (in.value("code").orElse(null) instanceof Map<?, ?> archive && archive.get("path") instanceof String path) {
            Path file = aws.programDirectory().resolve(path);
            if (!Files.exists(file)) {
                throw new IllegalArgumentException(
                        PACKED.matcher(path).find()
                                ? "open " + file + ": no such file or directory"
                                : "couldn't read archive path '" + file + "': stat " + file
                                        + ": no such file or directory");
            }
        }
    }

    FunctionCode read(String operation, Props in) {
        Object code = in.value("code").orElse(null);
        if (code instanceof Map<?, ?> archive) {
            return new FunctionCode(zip(archive));
        }
        if (in.string("s3Bucket").isPresent()) {
            return fromS3(operation, in);
        }
        throw new IllegalArgumentException("one of `code` or `s3Bucket` must be given: the simulator runs no images");
    }

    private FunctionCode fromS3(String operation, Props in) {
        return aws.objects()
                .get(in.need("s3Bucket"), in.string("s3Key").orElse(""), in.string("s3ObjectVersion"))
                .map(FunctionCode::new)
                .orElseThrow(() -> Service.LAMBDA.invalid(
                        operation,
                        "Error occurred while GetObject. S3 Error Code: NoSuchKey. S3 Error Message: The specified key"
                                + " does not exist."));
    }

    private byte[] zip(Map<?, ?> archive) {
        if (archive.get("path") instanceof String path) {
            Path file = aws.programDirectory().resolve(path);
            return Files.isDirectory(file) ? zipped(folder(file)) : bytes(file);
        }
        if (archive.get("assets") instanceof Map<?, ?> assets) {
            Map<String, byte[]> entries = new TreeMap<>();
            assets.forEach((name, asset) -> entries.put((String) name, asset((Map<?, ?>) asset)));
            return zipped(entries);
        }
        throw new IllegalArgumentException("the simulator reads code from a path or from assets, not from "
                + archive.keySet().stream()
                        .filter(key -> !Archives.SIGNATURE_KEY.equals(key))
                        .toList());
    }

    private byte[] asset(Map<?, ?> asset) {
        if (asset.get("text") instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        if (asset.get("path") instanceof String path) {
            return bytes(aws.programDirectory().resolve(path));
        }
        throw new IllegalArgumentException("the simulator reads an asset from a path or from text");
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the code at " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Map<String, byte[]> folder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(Files::isRegularFile).toList();
            Map<String, byte[]> entries = new TreeMap<>();
            found.forEach(file -> entries.put(folder.relativize(file).toString().replace('\\', '/'), bytes(file)));
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException("the code at " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static byte[] zipped(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry header = new ZipEntry(entry.getKey());
                header.setTime(0);
                zip.putNextEntry(header);
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
