/** As much of S3 as a function's code needs: objects with versions. */
package weighbridge.simulator.s3;
