package io.qarules.examples.flinkmonthend.stream;

import io.qarules.examples.flinkmonthend.lines.Line;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes each record of a topic as a line: its part is topic and partition, its number the offset. */
final class KafkaLines implements KafkaRecordDeserializationSchema<Line> {
    private static final long serialVersionUID = 1L;

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Line> out) {
        byte[] value = record.value();
        if (value != null) { // a tombstone of a compacted topic says nothing
            out.collect(new Line(record.topic() + "-" + record.partition(), record.offset(), value));
        }
    }

    @Override
    public TypeInformation<Line> getProducedType() {
        return TypeInformation.of(Line.class);
    }
}
