package org.pactrail.figures;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.figures.YearFold.Changed;
import org.pactrail.ledger.json.LedgerJson;

/**
 * The figures in a checkpoint: what the sums are made of, not the sums, so that loading is counting again and cannot disagree
 * with the rules. Deflated JSON.
 *
 * @param partners as registered: as long as no event reclassifies a partner, that is also what each was on any signature date
 * @param agreements those that count
 * @param years when each year changed last; that alone cannot be counted again once an agreement was cancelled
 */
record SavedFigures(List<Partner> partners, List<Signed> agreements, Map<Integer, Changed> years) {

    record Signed(long position, String event, AgreementSigned terms) {}

    static SavedFigures of(FiguresState state) {
        Map<Integer, Changed> changes = new TreeMap<>();
        state.years().forEach((year, fold) -> changes.put(year, fold.changed()));
        return new SavedFigures(List.copyOf(state.partners().values()), signed(state), changes);
    }

    static SavedFigures read(byte[] bytes) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return LedgerJson.MAPPER.readValue(in, SavedFigures.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (OutputStream out = new DeflaterOutputStream(bytes, fast, 1 << 16)) {
            LedgerJson.MAPPER.writeValue(out, this);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            fast.end();
        }
        return bytes.toByteArray();
    }

    FiguresState state() {
        FiguresState state = FiguresState.EMPTY;
        for (Partner partner : partners) {
            state = state.registered(partner);
        }
        for (Signed signed : agreements) {
            state = state.signed(signed.terms(), signed.event(), new Changed(signed.position(), null));
        }
        for (Map.Entry<Integer, Changed> year : years.entrySet()) {
            state = state.changed(year.getKey(), year.getValue());
        }
        return state;
    }

    private static List<Signed> signed(FiguresState state) {
        return state.years().values().stream()
                .flatMap(fold -> fold.agreements().values().stream())
                .map(agreement -> new Signed(agreement.position(), agreement.event(), agreement.terms()))
                .toList();
    }
}
