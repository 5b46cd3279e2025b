using System.Net;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Performix.Connectors.Resilience;

/// <summary>
/// The pipeline <c>salesforce-circuit</c>: while the org is down nobody waits for it, and it is not called. It is one
/// for all callers of a process, so that what one of them learns holds for the others.
/// </summary>
public sealed class OrgCircuit
{
    public const string Name = "salesforce-circuit";

    /// <summary>As many as one call makes attempts: a call that failed for good is enough.</summary>
    private const int Failures = 5;

    private const double FailureShare = 0.5;

    /// <summary>In bytes, of an answer that says why the org is down.</summary>
    private const long MostBody = 64 * 1024;

    private static readonly TimeSpan Sampling = TimeSpan.FromMinutes(1);

    private readonly TimeProvider _time;
    private volatile Outage? _outage;

    public OrgCircuit(TimeProvider time)
    {
        _time = time;
        Pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { Name = Name, TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
            {
                FailureRatio = FailureShare,
                MinimumThroughput = Failures,
                SamplingDuration = Sampling,
                BreakDuration = Break,
                ShouldHandle = tried => ValueTask.FromResult(IsDown(tried.Outcome)),
                OnOpened = opened =>
                    OpenedAsync(opened.BreakDuration, opened.Outcome.Result, opened.Context.CancellationToken),
                OnClosed = _ => Closed(),
            })
            .Build();
    }

    /// <summary>How long the org is left alone.</summary>
    public static TimeSpan Break { get; } = TimeSpan.FromMinutes(2);

    public ResiliencePipeline<HttpResponseMessage> Pipeline { get; }

    /// <summary>Since when the org is down and when it is called again; null while it is up.</summary>
    public Outage? Outage => _outage;

    /// <summary>A refusal is an answer; only silence and faults of the server count.</summary>
    private static bool IsDown(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is HttpRequestException or TimeoutRejectedException
        || outcome.Result?.StatusCode is HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway
            or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    /// <summary>Keeps what was said last: whoever is not let through any more has nothing else to tell.</summary>
    private async ValueTask OpenedAsync(
        TimeSpan length, HttpResponseMessage? answer, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        _outage = new Outage(_outage?.Since ?? now, now + length) { Status = (int?)answer?.StatusCode };
        if (answer is not null && await BodyAsync(answer.Content, cancellationToken) is { Length: > 0 } body)
        {
            _outage = _outage with { Body = body };
        }
    }

    /// <summary>The body stays readable for the caller; empty where it is cut short.</summary>
    private static async Task<string> BodyAsync(HttpContent content, CancellationToken cancellationToken)
    {
        try
        {
            await content.LoadIntoBufferAsync(MostBody, cancellationToken);
            return await content.ReadAsStringAsync(cancellationToken);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return "";
        }
    }

    private ValueTask Closed()
    {
        _outage = null;
        return ValueTask.CompletedTask;
    }
}
