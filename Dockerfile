# Runs the jar that "mvn package" made.
FROM eclipse-temurin:17.0.15_6-jre
RUN useradd --system --create-home --uid 10001 vouchgraph
USER vouchgraph
WORKDIR /home/vouchgraph
COPY --chown=vouchgraph target/vouchgraph.jar vouchgraph.jar
EXPOSE 8642
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "vouchgraph.jar"]
