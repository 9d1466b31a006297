package org.pactrail.figures.view;

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
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.count.Lazy;
import org.pactrail.figures.count.YearFold;
import org.pactrail.figures.partner.Register;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;
import org.pcollections.TreePMap;

/**
 * Writes and reads a checkpoint of the figures, in two parts: the sums, which a restart needs at once, and the agreements behind them,
 * which are read when they are first asked for. Each part is in a compact form and deflated; the length of the first one precedes it.
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
            SavedRegister.write(state.register(), out);
            out.each(state.extensions(), partnership -> out.once(partnership.value()));
            out.each(state.priorities(), out::text);
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
            Register register = SavedRegister.read(in);
            PSet<PartnershipId> extensions = HashTreePSet.from(in.each(() -> new PartnershipId(in.once())));
            PSet<String> priorities = HashTreePSet.from(in.each(in::text));
            Lazy<SavedAgreements> behind =
                    Lazy.by(() -> inflated(agreements, all -> SavedAgreements.read(all, register)));
            TreePMap<Integer, YearFold> years = TreePMap.empty();
            for (Map.Entry<Integer, YearFold> year : in.each(() -> SavedYear.read(in, behind))) {
                years = years.plus(year.getKey(), year.getValue());
            }
            return new FiguresState(
                    register, behind.map(SavedAgreements::byPartnership), extensions, priorities, years);
        });
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
