/** Lambda's control plane: functions, their numbered versions, who may invoke them, and the code they run. */
package weighbridge.simulator.lambda;
