package org.pactrail.ledger.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.Checkpoint;
import org.pactrail.ledger.store.StoredLedger.SavedView;

/**
 * Stores checkpoints, whose states may exceed a document: in chunks under a generation of their own, with one header
 * for each name that names the valid generation. A header with missing chunks counts as none.
 */
final class MongoCheckpoints {
    private static final int CHUNK = 8 << 20;
    private static final int DUPLICATE = 11_000;
    private static final FindOneAndReplaceOptions UPSERT =
            new FindOneAndReplaceOptions().upsert(true).returnDocument(ReturnDocument.BEFORE);

    private final MongoCollection<Document> headers;
    private final MongoCollection<Document> chunks;

    MongoCheckpoints(Server server) {
        this.headers = server.collection("checkpoint");
        this.chunks = server.collection("checkpoint_chunk");
    }

    void save(Checkpoint checkpoint) {
        String generation = UUID.randomUUID().toString();
        byte[] state = checkpoint.state();
        int count = (state.length + CHUNK - 1) / CHUNK;
        for (int i = 0; i < count; i++) {
            byte[] part = Arrays.copyOfRange(state, i * CHUNK, Math.min(state.length, (i + 1) * CHUNK));
            chunks.insertOne(new Document("_id", generation + '/' + i).append("data", new Binary(part)));
        }
        Document before = replace(header(checkpoint, generation, count));
        if (before != null) {
            chunks.deleteMany(in("_id", ids(before)));
        }
    }

    /**
     * Returns a checkpoint. Reads the header again when its chunks are gone, because another process has replaced it.
     */
    Optional<Checkpoint> find(String name) {
        Document before = null;
        Document header = header(name);
        while (header != null && !header.equals(before)) {
            Optional<byte[]> state = state(header);
            if (state.isPresent()) {
                return Optional.of(checkpoint(header, state.get()));
            }
            before = header;
            header = header(name);
        }
        return Optional.empty();
    }

    List<SavedView> all() {
        List<SavedView> saved = new ArrayList<>();
        headers.find()
                .sort(ascending("_id"))
                .forEach(header -> saved.add(new SavedView(
                        header.getString("_id"),
                        header.getInteger("version"),
                        header.getLong("position"),
                        header.getInteger("bytes"))));
        return saved;
    }

    /**
     * Replaces the header. Of two processes that insert the first one of a name at once, one gets a duplicate-key error
     * and then replaces.
     */
    private @Nullable Document replace(Document header) {
        try {
            return headers.findOneAndReplace(eq("_id", header.getString("_id")), header, UPSERT);
        } catch (MongoCommandException failed) {
            if (failed.getErrorCode() != DUPLICATE) {
                throw failed;
            }
            return headers.findOneAndReplace(eq("_id", header.getString("_id")), header, UPSERT);
        }
    }

    private Optional<byte[]> state(Document header) {
        ByteArrayOutputStream state = new ByteArrayOutputStream(header.getInteger("bytes"));
        for (String id : ids(header)) {
            Document chunk = chunks.find(eq("_id", id)).first();
            if (chunk == null) {
                return Optional.empty();
            }
            state.writeBytes(chunk.get("data", Binary.class).getData());
        }
        return state.size() == header.getInteger("bytes") ? Optional.of(state.toByteArray()) : Optional.empty();
    }

    private @Nullable Document header(String name) {
        return headers.find(eq("_id", name)).first();
    }

    private static List<String> ids(Document header) {
        return IntStream.range(0, header.getInteger("chunks"))
                .mapToObj(i -> header.getString("generation") + '/' + i)
                .toList();
    }

    private static Document header(Checkpoint checkpoint, String generation, int count) {
        return new Document("_id", checkpoint.name())
                .append("version", checkpoint.version())
                .append("position", checkpoint.position())
                .append("leaf", new Binary(checkpoint.leaf()))
                .append("generation", generation)
                .append("chunks", count)
                .append("bytes", checkpoint.state().length);
    }

    private static Checkpoint checkpoint(Document header, byte[] state) {
        return new Checkpoint(
                header.getString("_id"),
                header.getInteger("version"),
                header.getLong("position"),
                header.get("leaf", Binary.class).getData(),
                state);
    }
}
