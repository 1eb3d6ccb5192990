package org.vouchgraph.exchange;

/**
 * The beginning of a file.
 *
 * @param name the file's or entry's name, without folders
 * @param head up to 64 KiB, decompressed, decoded (byte-order mark taken off)
 */
public record Sample(String name, String head) {
}
