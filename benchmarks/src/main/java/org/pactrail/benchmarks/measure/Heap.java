package org.pactrail.benchmarks.measure;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** What this JVM's heap holds that is in use. */
public final class Heap {
    private static final double MEGABYTE = 1 << 20;
    private final AtomicLong peak = new AtomicLong();

    /** Notes from now on what every collection leaves behind. */
    public static Heap watch() {
        Heap heap = new Heap();
        ManagementFactory.getGarbageCollectorMXBeans()
                .forEach(collector -> ((NotificationEmitter) collector)
                        .addNotificationListener((notification, ignored) -> heap.note(notification), null, null));
        return heap;
    }

    /** The most that any collection left behind, in MB. */
    public double peak() {
        return peak.get() / MEGABYTE;
    }

    /** What is left after a full collection, in MB. */
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
