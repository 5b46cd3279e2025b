using Polly;

namespace Performix.Connectors.Resilience;

/// <summary>
/// Sends each request through a pipeline and, unless answers are to stream, reads the answer to its end inside it, so
/// that one that is cut off half-way is tried again like one that never began. Only requests without a body, or with a
/// buffered one, may be sent twice; ours all are.
/// </summary>
/// <param name="pipeline">What a request goes through.</param>
/// <param name="streams">Whether an answer is handed on at its first byte: whoever reads it sees to its end.</param>
public sealed class RetryingHandler(ResiliencePipeline<HttpResponseMessage> pipeline, bool streams) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken) =>
        await pipeline.ExecuteAsync(async token => await WholeAsync(request, token), cancellationToken);

    private async Task<HttpResponseMessage> WholeAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        if (streams && answer.IsSuccessStatusCode)
        {
            return answer;
        }

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
