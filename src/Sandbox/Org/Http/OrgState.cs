using System.Security.Cryptography;
using Performix.Sandbox.Org.Soql;
using Performix.Sandbox.World;

namespace Performix.Sandbox.Org.Http;

/// <summary>What the requests of one org share.</summary>
internal sealed class OrgState
{
    private int _callsToday;

    public OrgState(SalesWorld world, TimeProvider time)
    {
        (World, Time) = (world, time);
        Tables = new OrgTables(world);
        Engine = new Engine(Tables, Visibility);
        Credentials = Credentials.For(world.Plan.Seed);
        Sessions = new Sessions(time, Tables.Source.Ids.Organization, world.Plan.Seed);
        Cursors = new Cursors(time);
        Jobs = new BulkJobs(time);
        Calls = new CallReader(Cursors, Jobs);
        Edits = new OrgEdits(Tables, () => Now);
    }

    public SalesWorld World { get; }

    public TimeProvider Time { get; }

    public OrgTables Tables { get; }

    public Engine Engine { get; }

    public Credentials Credentials { get; }

    public Sessions Sessions { get; }

    public Cursors Cursors { get; }

    public BulkJobs Jobs { get; }

    public OrgEdits Edits { get; }

    public CallReader Calls { get; }

    public OrgFaults Faults { get; } = new();

    public RequestLog Log { get; } = new();

    public Visibility Visibility { get; } = new();

    /// <summary>The certificate of the client app; none until one is uploaded.</summary>
    public RSA? JwtKey { get; set; }

    public int CallsToday => Volatile.Read(ref _callsToday);

    /// <summary>What the org's clock shows.</summary>
    public DateTimeOffset Now => Time.GetUtcNow() + Faults.ClockSkew;

    public void CountCall() => Interlocked.Increment(ref _callsToday);
}
