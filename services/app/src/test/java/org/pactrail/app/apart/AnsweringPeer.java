package org.pactrail.app.apart;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A peer that keeps what arrives, and answers the same to everything but to a few addresses of its own. */
final class AnsweringPeer implements AutoCloseable {
    final BlockingQueue<Received> received = new LinkedBlockingQueue<>();

    /** Once the reader of the endless stream is gone. */
    final CountDownLatch ended = new CountDownLatch(1);

    private final HttpServer server;

    record Received(String call, Headers headers, String body) {}

    private AnsweringPeer(HttpServer server) {
        this.server = server;
    }

    static AnsweringPeer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            AnsweringPeer peer = new AnsweringPeer(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/api/", peer::answer);
            server.createContext("/api/endless", peer::neverEnd);
            server.createContext("/api/silent", AnsweringPeer::sayNothing);
            server.createContext("/api/cut", AnsweringPeer::cutOff);
            server.createContext("/api/untrusted", exchange -> exchange.sendResponseHeaders(401, -1));
            server.start();
            return peer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Returns the next call that arrives, within a minute. */
    Received next() throws InterruptedException {
        Received call = received.poll(1, TimeUnit.MINUTES);
        if (call == null) {
            throw new AssertionError("No call arrived");
        }
        return call;
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(
                exchange.getRequestMethod() + ' ' + exchange.getRequestURI(), exchange.getRequestHeaders(), body));
        byte[] answer = "{\"answered\":\"é\"}".getBytes(StandardCharsets.UTF_8);
        Map.of(
                        "Content-Type", "application/json",
                        "ETag", "\"7\"",
                        "Location", "/api/partners/7",
                        "Pactrail-Position", "12",
                        "Content-Disposition", "attachment",
                        "Cache-Control", "no-cache",
                        "X-Other", "stays",
                        "Set-Cookie", "a=b")
                .forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(203, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private void neverEnd(HttpExchange exchange) throws IOException {
        OutputStream stream = stream(exchange);
        try {
            while (true) {
                stream.write("data: 1\n\n".getBytes(StandardCharsets.US_ASCII));
                stream.flush();
                LockSupport.parkNanos(20_000_000);
            }
        } catch (IOException closed) {
            ended.countDown();
        }
    }

    private static void sayNothing(HttpExchange exchange) throws IOException {
        stream(exchange).flush();
        LockSupport.park();
    }

    private static OutputStream stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    private static void cutOff(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(new byte[50_000]);
        exchange.getResponseBody().flush();
        throw new IOException("cut");
    }
}
