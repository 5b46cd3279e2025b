using Polly;

namespace Performix.Connectors.Resilience;

/// <summary>
/// Sends each request through a pipeline, and reads the answer to its end inside it, so that one that is cut off
/// half-way is tried again like one that never began. Only requests without a body, or with a buffered one, may be sent
/// twice; ours all are.
/// </summary>
public sealed class RetryingHandler(ResiliencePipeline<HttpResponseMessage> pipeline) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken) =>
        await pipeline.ExecuteAsync(async token => await WholeAsync(request, token), cancellationToken);

    private async Task<HttpResponseMessage> WholeAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        try
        {
            await answer.Content.LoadIntoBufferAsync(cancellationToken);
            return answer;
        }
        catch (HttpRequestException)
        {
            answer.Dispose();
            throw;
        }
    }
}
