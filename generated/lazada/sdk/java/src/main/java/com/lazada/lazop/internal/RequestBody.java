package com.lazada.lazop.internal;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import com.lazada.lazop.FileItem;
import com.lazada.lazop.RequestException;

/** The body of one attempt: nothing, a form, or a form with files that are read while they are sent. */
final class RequestBody implements Closeable {
    private static final String FORM = "application/x-www-form-urlencoded;charset=UTF-8";
    private static final String MULTIPART = "multipart/form-data; boundary=";

    private final String contentType;
    private final BodyPublisher publisher;
    private final Closeable resource;

    private RequestBody(String contentType, BodyPublisher publisher, Closeable resource) {
        this.contentType = contentType;
        this.publisher = publisher;
        this.resource = resource;
    }

    static RequestBody none() {
        return new RequestBody(null, BodyPublishers.noBody(), () -> {});
    }

    static RequestBody form(Map<String, String> parameters) {
        return new RequestBody(FORM, BodyPublishers.ofString(encode(parameters)), () -> {});
    }

    static RequestBody multipart(Map<String, String> parameters, Map<String, FileItem> files) {
        String boundary = "sdk-" + UUID.randomUUID();
        Parts parts = new Parts();
        try {
            parameters.forEach((name, value) -> parts.text(partHead(boundary, name, "") + value + "\r\n"));
            for (Map.Entry<String, FileItem> file : files.entrySet()) {
                parts.text(fileHead(boundary, file.getKey(), file.getValue()));
                parts.file(file.getKey(), file.getValue());
                parts.text("\r\n");
            }
            parts.text("--" + boundary + "--\r\n");
        } catch (RequestException e) {
            parts.abandon(e);
            throw e;
        }
        InputStream content = parts.content();
        return new RequestBody(MULTIPART + boundary, parts.publisher(content), content);
    }

    static String encode(Map<String, String> parameters) {
        StringJoiner form = new StringJoiner("&");
        parameters.forEach((name, value) -> form.add(encode(name) + "=" + encode(value)));
        return form.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String fileHead(String boundary, String name, FileItem file) {
        String about = "; filename=\"" + quoted(file.getFileName()) + "\"\r\nContent-Type: "
                + file.getMimeType().replaceAll("[\\r\\n]", "");
        return partHead(boundary, name, about);
    }

    private static String partHead(String boundary, String name, String about) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + quoted(name) + "\"" + about + "\r\n\r\n";
    }

    /** Browsers and servers agree on this way of writing a name that holds a quote or a line break. */
    private static String quoted(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    String contentType() {
        return contentType;
    }

    BodyPublisher publisher() {
        return publisher;
    }

    @Override
    public void close() throws IOException {
        resource.close();
    }

    /** The parts of a multipart body in their order, every file open. */
    private static final class Parts {
        private final List<InputStream> streams = new ArrayList<>();
        private long length;
        private boolean lengthKnown = true;

        void text(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            streams.add(new ByteArrayInputStream(bytes));
            length += bytes.length;
        }

        void file(String name, FileItem file) {
            try {
                long size = file.length();
                streams.add(file.open());
                lengthKnown &= size >= 0;
                length += size;
            } catch (IOException e) {
                throw new RequestException("file", "file parameter \"" + name + "\" cannot be read: " + file, e);
            }
        }

        InputStream content() {
            return new SequenceInputStream(Collections.enumeration(streams));
        }

        BodyPublisher publisher(InputStream content) {
            BodyPublisher stream = BodyPublishers.ofInputStream(() -> content);
            return lengthKnown ? BodyPublishers.fromPublisher(stream, length) : stream;
        }

        void abandon(RequestException reason) {
            try {
                content().close();
            } catch (IOException e) {
                reason.addSuppressed(e);
            }
        }
    }
}
