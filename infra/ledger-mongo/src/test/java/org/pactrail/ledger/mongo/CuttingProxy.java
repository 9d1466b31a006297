package org.pactrail.ledger.mongo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A proxy between driver and server that cuts the connections of commits where a test asks for it. */
final class CuttingProxy implements AutoCloseable {
    enum Cut {
        NONE,
        /** The commits never reach the server. */
        BEFORE,
        /** The commits reach the server, and its answer does not come back. */
        AFTER,
        /** The line breaks, and the commits reach the server a while later. */
        LATE
    }

    private static final int HEADER = 16;

    private final ServerSocket listening;
    private final int server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    /** Asked once for each sending of commits. */
    volatile Supplier<Cut> cuts = () -> Cut.NONE;

    /** Called before each request passes, with how it begins. */
    volatile Consumer<String> passing = begin -> {};

    /** While set, nothing passes. */
    volatile boolean down;

    CuttingProxy(int server) throws IOException {
        this.server = server;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    String uri(String database) {
        return "mongodb://127.0.0.1:" + listening.getLocalPort() + "/" + database;
    }

    /** Cuts all lines that there are. */
    void cutAll() {
        sockets.forEach(CuttingProxy::cut);
    }

    @Override
    public void close() throws IOException {
        listening.close();
        cutAll();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Socket target = new Socket(InetAddress.getLoopbackAddress(), server);
                sockets.add(client);
                sockets.add(target);
                start(() -> requests(client, target));
                start(() -> answers(target, client));
            } catch (IOException closed) {
                continue;
            }
        }
    }

    private void requests(Socket client, Socket target) {
        try (client;
                target) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            while (true) {
                byte[] message = message(in);
                passing.accept(begin(message));
                Cut cut = down ? Cut.BEFORE : isCommits(message) ? cuts.get() : Cut.NONE;
                if (cut == Cut.AFTER) {
                    client.shutdownOutput();
                }
                if (cut == Cut.LATE) {
                    client.close();
                    Thread.sleep(150);
                }
                if (cut != Cut.BEFORE) {
                    target.getOutputStream().write(message);
                }
                if (cut != Cut.NONE) {
                    Thread.sleep(cut == Cut.BEFORE ? 0 : 50);
                    return;
                }
            }
        } catch (IOException | InterruptedException ended) {
            cut(client);
        }
    }

    private void answers(Socket target, Socket client) {
        try (target;
                client) {
            InputStream in = target.getInputStream();
            OutputStream out = client.getOutputStream();
            in.transferTo(out);
        } catch (IOException ended) {
            cut(target);
        }
    }

    private static byte[] message(DataInputStream in) throws IOException {
        byte[] header = in.readNBytes(HEADER);
        if (header.length < HEADER) {
            throw new IOException("The line ended");
        }
        int length = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt();
        byte[] message = new byte[length];
        System.arraycopy(header, 0, message, 0, HEADER);
        in.readFully(message, HEADER, length - HEADER);
        return message;
    }

    private static boolean isCommits(byte[] message) {
        return isRequest("insert", "ledger", begin(message));
    }

    /** Whether a request is a command on a collection. */
    static boolean isRequest(String command, String collection, String begin) {
        return begin.contains(command + '\0') && begin.contains(collection + '\0');
    }

    private static String begin(byte[] message) {
        return new String(message, 0, Math.min(message.length, 64), ISO_8859_1);
    }

    private static void cut(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            return;
        }
    }

    private static void start(Runnable work) {
        Thread.ofPlatform().daemon().start(work);
    }
}
