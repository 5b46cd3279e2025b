namespace Performix.Sandbox.Workspace;

/// <summary>Leaves Ctrl+C and SIGTERM to the program that started the workspace.</summary>
internal sealed class EmbeddedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
