package org.pactrail.benchmarks.measure;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** Measures the used part of this JVM's heap. */
public final class Heap {
    private static final double MEGABYTE = 1 << 20;
    private final AtomicLong peak = new AtomicLong();

    /** Starts to note the heap that is in use after every collection. */
    public static Heap watch() {
        Heap heap = new Heap();
        ManagementFactory.getGarbageCollectorMXBeans()
                .forEach(collector -> ((NotificationEmitter) collector)
                        .addNotificationListener((notification, ignored) -> heap.note(notification), null, null));
        return heap;
    }

    /** Returns the most that was in use after any collection, in MB. */
    public double peak() {
        return peak.get() / MEGABYTE;
    }

    /** Collects in full, and returns the heap that is then in use, in MB. */
    public static double retained() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }

    private void note(Notification notification) {
        if (notification.getUserData() instanceof CompositeData data) {
            long left =
                    GarbageCollectionNotificationInfo.from(data).getGcInfo().getMemoryUsageAfterGc().values().stream()
                            .mapToLong(MemoryUsage::getUsed)
                            .sum();
            peak.accumulateAndGet(left, Math::max);
        }
    }
}
