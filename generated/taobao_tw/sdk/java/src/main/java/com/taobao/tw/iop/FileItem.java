package com.taobao.tw.iop;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Objects;

/**
 * A file to upload: from a path, from bytes or from a stream. It is read while it is sent, never as a whole.
 *
 * <p>A path is first looked at when the call is made, and again for each repetition; a stream can be read once,
 * so a call that carries one is never repeated by the SDK.
 */
public final class FileItem {
    private static final String UNKNOWN_TYPE = "application/octet-stream";
    private static final long UNKNOWN_LENGTH = -1;

    private final String fileName;
    private final String mimeType;
    private final Source source;
    private final boolean repeatable;

    /**
     * Takes the file at a path.
     *
     * @param path where the file is
     */
    public FileItem(String path) {
        this(Paths.get(path));
    }

    /**
     * Takes a file.
     *
     * @param file the file
     */
    public FileItem(File file) {
        this(file.toPath());
    }

    /**
     * Takes the file at a path.
     *
     * @param path where the file is
     */
    public FileItem(Path path) {
        this(nameOf(path), null, new PathSource(path), true);
    }

    /**
     * Takes bytes.
     *
     * @param fileName the name to send along
     * @param content the bytes; the array is not copied
     */
    public FileItem(String fileName, byte[] content) {
        this(fileName, content, null);
    }

    /**
     * Takes bytes of a known type.
     *
     * @param fileName the name to send along
     * @param content the bytes; the array is not copied
     * @param mimeType their media type, or {@code null} to go by the name
     */
    public FileItem(String fileName, byte[] content, String mimeType) {
        this(fileName, mimeType, new BytesSource(Objects.requireNonNull(content, "content")), true);
    }

    /**
     * Takes a stream, which the call reads to its end and closes.
     *
     * @param fileName the name to send along
     * @param content the stream
     */
    public FileItem(String fileName, InputStream content) {
        this(fileName, content, null);
    }

    /**
     * Takes a stream of a known type, which the call reads to its end and closes.
     *
     * @param fileName the name to send along
     * @param content the stream
     * @param mimeType its media type, or {@code null} to go by the name
     */
    public FileItem(String fileName, InputStream content, String mimeType) {
        this(fileName, mimeType, new StreamSource(Objects.requireNonNull(content, "content")), false);
    }

    private FileItem(String fileName, String mimeType, Source source, boolean repeatable) {
        this.fileName = Objects.requireNonNull(fileName, "fileName");
        this.mimeType = mimeType == null ? typeOf(fileName) : mimeType;
        this.source = source;
        this.repeatable = repeatable;
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    private static String typeOf(String fileName) {
        String guess = URLConnection.guessContentTypeFromName(fileName);
        return guess == null ? UNKNOWN_TYPE : guess;
    }

    /**
     * Gives the name that is sent along.
     *
     * @return the file's name, without its folder
     */
    public String getFileName() {
        return fileName;
    }

    /**
     * Gives the media type that is sent along.
     *
     * @return the type, such as {@code image/jpeg}
     */
    public String getMimeType() {
        return mimeType;
    }

    /**
     * Gives the number of bytes.
     *
     * @return the length, or -1 where it is not known
     * @throws IOException if the file cannot be looked at
     */
    public long length() throws IOException {
        return source.length();
    }

    /**
     * Opens the content.
     *
     * @return a stream to read and to close
     * @throws IOException if the file cannot be opened
     */
    public InputStream open() throws IOException {
        return source.open();
    }

    /**
     * Tells whether the content can be opened more than once.
     *
     * @return false for a stream
     */
    public boolean isRepeatable() {
        return repeatable;
    }

    @Override
    public String toString() {
        return "FileItem[" + fileName + ", " + mimeType + "]";
    }

    private interface Source {
        long length() throws IOException;

        InputStream open() throws IOException;
    }

    private static final class PathSource implements Source {
        private final Path path;

        PathSource(Path path) {
            this.path = path;
        }

        @Override
        public long length() throws IOException {
            return Files.size(path);
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    private static final class BytesSource implements Source {
        private final byte[] content;

        BytesSource(byte[] content) {
            this.content = content;
        }

        @Override
        public long length() {
            return content.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }
    }

    private static final class StreamSource implements Source {
        private final InputStream content;

        StreamSource(InputStream content) {
            this.content = content;
        }

        @Override
        public long length() {
            return UNKNOWN_LENGTH;
        }

        @Override
        public InputStream open() {
            return content;
        }
    }
}
