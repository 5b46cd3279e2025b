namespace Performix.Connectors.Salesforce.CatchUp;

/// <summary>Counts every call that leaves, each repetition as one.</summary>
internal sealed class CallCounting(CallCount count) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        count.Add();
        return base.SendAsync(request, cancellationToken);
    }
}
