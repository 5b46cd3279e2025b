namespace SlackNet.Handlers;

/// <summary>What the container made for one request, and how to let go of it.</summary>
internal sealed record RequestScope(object Resolver, Func<ValueTask> End)
{
    public static RequestScope None() => new(null, () => ValueTask.CompletedTask);
}
