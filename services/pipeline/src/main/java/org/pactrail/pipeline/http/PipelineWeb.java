package org.pactrail.pipeline.http;

import java.util.List;
import org.pactrail.pipeline.body.BodyReader;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class PipelineWeb implements WebMvcConfigurer {
    private final BodyReader bodies;

    PipelineWeb(BodyReader bodies) {
        this.bodies = bodies;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new BodyConverter(bodies));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CommandContexts());
    }
}
