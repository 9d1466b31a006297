package org.pactrail.views.directory;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.pactrail.events.EventTypes;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnershipEvent.ReceiptRecorded;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.agreement.Terms;
import org.pactrail.events.agreement.UsdValue;
import org.pactrail.ledger.fold.Decoder;
import org.pactrail.ledger.fold.Recorded;
import org.pactrail.ledger.fold.View;
import org.pactrail.ledger.json.LedgerJson;
import tools.jackson.databind.json.JsonMapper;

/** Folds the whole ledger into a {@link Directory}. A checkpoint is JSON, deflated. */
public final class DirectoryView implements View<PactrailEvent, Directory> {
    /** Reads the events of the ledger. */
    public static final Decoder<PactrailEvent> EVENTS = LedgerJson.decoder(EventTypes::named);

    /** Writes JSON as events are stored, but without the names of fields that every agreement has. */
    private static final JsonMapper SAVED =
            compact(Terms.class, Contribution.class, Money.class, UsdValue.class, ReceiptRecorded.class);

    @Override
    public String name() {
        return "directory";
    }

    @Override
    public int version() {
        return 5;
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
    public Set<String> lacking(Directory state, PactrailEvent event) {
        return state.lacking(event);
    }

    @Override
    public byte[] save(Directory state) {
        Deflater quick = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes, quick)) {
            SAVED.writeValue(deflated, state.saved());
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory can be written to", impossible);
        } finally {
            quick.end();
        }
        return bytes.toByteArray();
    }

    @Override
    public Directory load(byte[] saved) {
        return Directory.of(
                SAVED.readValue(new InflaterInputStream(new ByteArrayInputStream(saved)), Directory.Saved.class));
    }

    private static JsonMapper compact(Class<?>... records) {
        JsonMapper.Builder mapper = LedgerJson.MAPPER.rebuild();
        for (Class<?> record : records) {
            mapper.withConfigOverride(
                    record, override -> override.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY)));
        }
        return mapper.build();
    }
}
