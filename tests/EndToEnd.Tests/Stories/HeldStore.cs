using Microsoft.Data.Sqlite;

namespace Performix.EndToEnd.Tests.Stories;

/// <summary>Holds the bot's store: until it lets go, nothing can be written there, as on a disk that is busy.</summary>
internal sealed class HeldStore : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _held;

    private HeldStore(SqliteConnection connection)
    {
        _connection = connection;
        _connection.Open();
        _held = _connection.BeginTransaction();
    }

    public static HeldStore Of(RunningBot bot) =>
        new(new SqliteConnection($"Data Source={Path.Combine(bot.Folder, "performix.db")};Pooling=False"));

    public void Dispose()
    {
        _held.Dispose();
        _connection.Dispose();
    }
}
