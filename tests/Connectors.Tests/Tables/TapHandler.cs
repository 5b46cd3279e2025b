using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace Performix.Connectors.Tests.Tables;

/// <summary>Sees each request on its way to the emulator, and may answer in its place.</summary>
public sealed class TapHandler(Func<HttpRequestMessage, HttpResponseMessage?> tap)
    : DelegatingHandler(new SocketsHttpHandler())
{
    public static TableClientOptions Options(Func<HttpRequestMessage, HttpResponseMessage?> tap)
    {
        var options = new TableClientOptions
        {
            Transport = new HttpClientTransport(new HttpClient(new TapHandler(tap))),
        };
        options.Retry.Delay = TimeSpan.Zero;
        options.Retry.MaxDelay = TimeSpan.Zero;
        return options;
    }

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken) =>
        tap(request) is { } answer ? Task.FromResult(answer) : base.SendAsync(request, cancellationToken);
}
