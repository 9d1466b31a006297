package org.pactrail.app;

import org.pactrail.figures.FiguresService;
import org.pactrail.pipeline.PipelineService;
import org.pactrail.views.ViewsService;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** Starts Pactrail. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import({FiguresService.class, ViewsService.class, PipelineService.class
}) // the figures begin first: dashboards wait for them
public class Pactrail {
    public static void main(String[] arguments) {
        SpringApplication.run(Pactrail.class, arguments);
    }
}
