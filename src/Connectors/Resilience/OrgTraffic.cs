using Polly;

namespace Performix.Connectors.Resilience;

/// <summary>
/// The pipeline <c>salesforce</c>, which every call to the org goes through: tried again where it may help, not sent
/// while the org is down, in its turn, and with an end. It outlives the connections that use it.
/// </summary>
public sealed class OrgTraffic(
    TimeProvider time, OrgCircuit circuit, TrafficLimits limits, Func<string, bool> isBusy)
{
    public const string Name = "salesforce";

    public ResiliencePipeline<HttpResponseMessage> Pipeline { get; } =
        new ResiliencePipelineBuilder<HttpResponseMessage> { Name = Name, TimeProvider = time }
            .AddPipeline(TransientFaults.Pipeline(time, limits.FirstWait, isBusy))
            .AddPipeline(circuit.Pipeline)
            .AddPipeline(CallsAtOnce.Pipeline(limits.CallsAtOnce))
            .AddTimeout(limits.CallTimeout)
            .Build();
}
