package org.pactrail.figures.view;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.figures.count.Source;
import org.pactrail.figures.partner.CountedPartner;

/**
 * Writes values in the form that {@link CompactInput} reads; a recurring value, such as an id, a code or an allocation, is written once.
 */
final class CompactOutput implements AutoCloseable {
    private static final int NEW = -1;

    private final DataOutputStream out;
    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<Allocation, Integer> allocations = new HashMap<>();
    private final Map<CountedPartner, Integer> partners = new HashMap<>();

    interface Each<T> {
        void write(T item) throws IOException;
    }

    CompactOutput(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    void number(long number) throws IOException {
        out.writeLong(number);
    }

    /** Writes a number in one byte when it equals another one that the reader has. */
    void number(long number, long usually) throws IOException {
        flag(number == usually);
        if (number != usually) {
            number(number);
        }
    }

    /** Writes a text that is not expected again. */
    void once(String text) throws IOException {
        out.writeUTF(text);
    }

    /** Writes a text that may come often. */
    void text(String text) throws IOException {
        Integer known = texts.putIfAbsent(text, texts.size());
        out.writeInt(known == null ? NEW : known);
        if (known == null) {
            out.writeUTF(text);
        }
    }

    void date(LocalDate date) throws IOException {
        out.writeInt(Math.toIntExact(date.toEpochDay()));
    }

    void time(@Nullable Instant time) throws IOException {
        if (present(time) && time != null) {
            out.writeLong(time.getEpochSecond());
            out.writeInt(time.getNano());
        }
    }

    void decimal(BigDecimal decimal) throws IOException {
        byte[] unscaled = decimal.unscaledValue().toByteArray();
        out.writeInt(decimal.scale());
        out.writeByte(unscaled.length);
        out.write(unscaled);
    }

    void flag(boolean flag) throws IOException {
        out.writeBoolean(flag);
    }

    boolean present(@Nullable Object value) throws IOException {
        flag(value != null);
        return value != null;
    }

    void allocation(Allocation allocation) throws IOException {
        Integer known = allocations.putIfAbsent(allocation, allocations.size());
        out.writeInt(known == null ? NEW : known);
        if (known == null) {
            SortedMap<String, BigDecimal> percents = allocation.percents();
            out.writeInt(percents.size());
            for (Map.Entry<String, BigDecimal> share : percents.entrySet()) {
                text(share.getKey());
                decimal(share.getValue());
            }
        }
    }

    void partner(CountedPartner partner) throws IOException {
        Integer known = partners.putIfAbsent(partner, partners.size());
        out.writeInt(known == null ? NEW : known);
        if (known == null) {
            text(partner.id().value());
            once(partner.name());
            code(partner.type());
            code(partner.membership());
        }
    }

    /** Writes a code; nothing where there is none. */
    private void code(@Nullable Enum<?> code) throws IOException {
        text(code == null ? "" : code.name());
    }

    /** Writes a source in one byte when it equals another one that the reader has. */
    void source(Source source, Source usually) throws IOException {
        flag(source.equals(usually));
        if (!source.equals(usually)) {
            number(source.position());
            text(source.event());
        }
    }

    void size(int size) throws IOException {
        out.writeInt(size);
    }

    <T> void each(Collection<T> items, Each<T> each) throws IOException {
        size(items.size());
        for (T item : items) {
            each.write(item);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
