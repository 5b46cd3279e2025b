using Polly;

namespace Performix.Connectors.Resilience;

/// <summary>Sends each request through a pipeline. Only requests without a body, or with a buffered one, may be sent
/// twice; ours all are.</summary>
public sealed class RetryingHandler(ResiliencePipeline<HttpResponseMessage> pipeline) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken) =>
        await pipeline.ExecuteAsync(
            async token => await base.SendAsync(request, token), cancellationToken);
}
