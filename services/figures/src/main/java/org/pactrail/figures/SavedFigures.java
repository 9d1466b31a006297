package org.pactrail.figures;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * The figures in a checkpoint, in two parts: the sums, which a restart needs at once, and the agreements behind them, which are read
 * when they are first asked for. Each part is in a compact form and deflated; the length of the first one precedes it.
 */
final class SavedFigures {
    private static final int BUFFER = 1 << 16;

    private SavedFigures() {}

    private interface Writing {
        void to(CompactOutput out) throws IOException;
    }

    private interface Reading<T> {
        T from(CompactInput in) throws IOException;
    }

    static byte[] write(FiguresState state) {
        byte[] sums = deflated(out -> {
            out.each(state.partners().values(), partner -> write(partner, out));
            out.each(state.years().entrySet(), year -> SavedYear.write(year.getKey(), year.getValue(), out));
        });
        byte[] agreements =
                deflated(out -> SavedAgreements.write(state.agreements().get().values(), out));
        return ByteBuffer.allocate(Integer.BYTES + sums.length + agreements.length)
                .putInt(sums.length)
                .put(sums)
                .put(agreements)
                .array();
    }

    static FiguresState read(byte[] saved) {
        ByteBuffer bytes = ByteBuffer.wrap(saved);
        byte[] sums = new byte[bytes.getInt()];
        bytes.get(sums);
        byte[] agreements = new byte[bytes.remaining()];
        bytes.get(agreements);
        return inflated(sums, in -> {
            PMap<PartnerId, Partner> partners = HashTreePMap.empty();
            for (Partner partner : in.each(() -> partner(in))) {
                partners = partners.plus(partner.id(), partner);
            }
            PMap<PartnerId, Partner> register = partners;
            Later<SavedAgreements> later =
                    Later.by(() -> inflated(agreements, all -> SavedAgreements.read(all, register)));
            TreePMap<Integer, YearFold> years = TreePMap.empty();
            for (Map.Entry<Integer, YearFold> year : in.each(() -> SavedYear.read(in, register, later))) {
                years = years.plus(year.getKey(), year.getValue());
            }
            return new FiguresState(register, later.map(SavedAgreements::byPartnership), years);
        });
    }

    private static void write(Partner partner, CompactOutput out) throws IOException {
        out.text(partner.id().value());
        out.once(partner.name());
        out.text(partner.type().name());
        out.text(partner.membership().name());
    }

    private static Partner partner(CompactInput in) throws IOException {
        return new Partner(
                new PartnerId(in.text()), in.once(), PartnerType.valueOf(in.text()), Membership.valueOf(in.text()));
    }

    private static byte[] deflated(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (CompactOutput out =
                new CompactOutput(new BufferedOutputStream(new DeflaterOutputStream(bytes, fast, BUFFER), BUFFER))) {
            writing.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            fast.end();
        }
        return bytes.toByteArray();
    }

    private static <T> T inflated(byte[] bytes, Reading<T> reading) {
        try (CompactInput in = new CompactInput(
                new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)), BUFFER))) {
            return reading.from(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
