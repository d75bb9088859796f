package shanzhi.projects.works.control;

import java.util.Iterator;

/** Numbers drawn from the sequences in advance. */
record DemoNumbers(Iterator<Long> project, Iterator<Long> projectNumber, Iterator<Long> proposal, Iterator<Long> demand, Iterator<Long> payment, Iterator<Long> paymentNumber, Iterator<Long> meeting,
    Iterator<Long> resolution, Iterator<Long> publicity, Iterator<Long> tender, Iterator<Long> bid, Iterator<Long> review) {}
