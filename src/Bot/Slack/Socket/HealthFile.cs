using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Performix.Bot.Slack.Socket;

/// <summary>The health as a file, for a container's probe and for <c>doctor</c>, which is another process.</summary>
public sealed partial class HealthFile(
    IOptions<SocketOptions> options, TimeProvider time, ILogger<HealthFile> logger)
{
    private static readonly JsonSerializerOptions Json =
        new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };

    /// <summary>A file that is older says nothing of now.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    private SlackHealth? _last;
    private DateTimeOffset _writtenAt;

    public static SlackHealth? Read(string json) => JsonSerializer.Deserialize<SlackHealth>(json, Json);

    internal void Write(SlackHealth health)
    {
        var now = time.GetUtcNow();
        if (options.Value.HealthFile is not { Length: > 0 } file || (health == _last && now - _writtenAt < Every))
        {
            return;
        }

        try
        {
            File.WriteAllText(file + ".new", JsonSerializer.Serialize(health, Json));
            File.Move(file + ".new", file, overwrite: true);
            (_last, _writtenAt) = (health, now);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            (_last, _writtenAt) = (health, now);
            Log.NotWritten(logger, fault.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The health file could not be written: {Fault}")]
        public static partial void NotWritten(ILogger logger, string fault);
    }
}
