package org.pactrail.views;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.pactrail.events.PactrailEvent;
import org.pactrail.ledger.fold.Recorded;
import org.pactrail.ledger.fold.View;
import org.pactrail.ledger.json.LedgerJson;

/** Folds the whole ledger into a {@link Directory}. A checkpoint is JSON, deflated. */
final class DirectoryView implements View<PactrailEvent, Directory> {

    @Override
    public String name() {
        return "directory";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Directory empty() {
        return Directory.EMPTY;
    }

    @Override
    public Directory apply(Directory state, Recorded<PactrailEvent> recorded) {
        return state.after(recorded);
    }

    @Override
    public byte[] save(Directory state) {
        Deflater quick = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes, quick)) {
            LedgerJson.MAPPER.writeValue(deflated, state.saved());
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory can be written to", impossible);
        } finally {
            quick.end();
        }
        return bytes.toByteArray();
    }

    @Override
    public Directory load(byte[] saved) {
        return Directory.of(LedgerJson.MAPPER.readValue(
                new InflaterInputStream(new ByteArrayInputStream(saved)), Directory.Saved.class));
    }
}
