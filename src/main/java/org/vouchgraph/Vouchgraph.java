package org.vouchgraph;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Vouchgraph {

	public static void main(String[] args) {
	}

}
