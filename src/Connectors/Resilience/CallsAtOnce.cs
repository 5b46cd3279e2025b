using Polly;

namespace Performix.Connectors.Resilience;

/// <summary>
/// The pipeline <c>salesforce-calls-at-once</c>: so many calls at a time and no more; the others wait for their
/// turn. An org bears few long calls at once, and those are shared with everybody else's programs.
/// </summary>
public sealed class CallsAtOnce : ResilienceStrategy, IDisposable
{
    public const string Name = "salesforce-calls-at-once";

    private readonly SemaphoreSlim _free;

    private CallsAtOnce(int most) => _free = new SemaphoreSlim(most, most);

    /// <param name="most">How many calls at a time. Range: at least 1.</param>
    public static ResiliencePipeline<HttpResponseMessage> Pipeline(int most) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { Name = Name }
            .AddStrategy(_ => new CallsAtOnce(most))
            .Build();

    public void Dispose() => _free.Dispose();

    protected override async ValueTask<Outcome<TResult>> ExecuteCore<TResult, TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<TResult>>> callback, ResilienceContext context, TState state)
    {
        try
        {
            await _free.WaitAsync(context.CancellationToken);
        }
        catch (OperationCanceledException e)
        {
            return Outcome.FromException<TResult>(e);
        }

        try
        {
            return await callback(context, state);
        }
        finally
        {
            _free.Release();
        }
    }
}
