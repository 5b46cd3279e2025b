using Performix.Analysis.Protection;
using Performix.Tests.Support.Attack;

namespace Performix.Analysis.Tests.Protection;

/// <summary>Attacks that work on who is counted with whom.</summary>
public sealed class CellAttackTests
{
    [Fact]
    public void A1_joiner_is_in_no_statement_of_the_open_period()
    {
        EligibleRep[] eight = [.. Guarded.Team(8, "T")];
        var joiner = new EligibleRep("joiner", ["T"]);
        var scene = Scene.Of(eight, Guarded.Flagged(["T000", joiner.Id]), Guarded.Seeded(1));

        var before = Publishers.Product(scene);
        var after = Publishers.Product(scene with { Now = [.. eight, joiner], Random = Guarded.Seeded(1) });

        Assert.All(after, s => Assert.Equal(8, s.N));
        Assert.Equal(before.Select(Said), after.Select(Said));
        Assert.Single(after.Select(Said).Distinct());
        Assert.Empty(new Attacker(Link.Static).Read([.. before, .. after]).Failures);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A2_leaver_keeps_the_slot_and_moves_nothing(bool flagged)
    {
        EligibleRep[] nine = [.. Guarded.Team(9, "T")];
        string[] bad = ["T001", "T002", .. flagged ? ["T000"] : Array.Empty<string>()];

        for (var seed = 0; seed < 200; seed++)
        {
            var stayed = Publishers.Product(Scene.Of(nine, Guarded.Flagged(bad), Guarded.Seeded(seed)));
            var left = Publishers.Product(
                Scene.Of(nine, Guarded.Flagged(bad), Guarded.Seeded(seed)) with { Now = nine[1..] });

            Assert.Equal(stayed.Select(Said), left.Select(Said));
            Assert.All(left, s => Assert.Equal(9, s.N));
        }
    }

    [Fact]
    public void A3_parent_minus_child_separates_no_team()
    {
        EligibleRep[] reps = [.. Guarded.Team(7, "boss", "A"), .. Guarded.Team(5, "boss", "B")];
        var partition = Guarded.Form(reps);
        string[] ids = [.. reps.Select(r => r.Id)];

        var proven = ExhaustiveAttacker.Proven(ids.Length, world =>
            Guarded.Observable(partition, Guarded.World(ids, world), Guarded.Policy, Guarded.Silence));

        Assert.Equal(12, Assert.Single(partition.Cells).Members.Count);
        Assert.Empty(proven);
    }

    [Fact]
    public void A9_what_is_hidden_depends_on_membership_only()
    {
        var closed = Guarded.Form(Guarded.Team(7, "T"));
        var ids = closed.Closed[0].Members;

        var texts = Enumerable.Range(0, 1 << 7).Select(world =>
            Guarded.Observable(closed, Guarded.World(ids, world), Guarded.Policy, Guarded.Seeded(world)));

        Assert.Single(texts.Distinct());
    }

    [Fact]
    public void A9_merging_has_no_way_to_read_an_answer()
    {
        var read = typeof(CellRule).GetMethod(nameof(CellRule.Form))?.GetParameters().Select(p => p.ParameterType);

        Assert.DoesNotContain(
            read ?? [], t => t.ToString().Contains("Answer", StringComparison.Ordinal));
    }

    [Fact]
    public void A12_reorganisation_while_open_changes_no_cell()
    {
        EligibleRep[] opened = [.. Guarded.Team(8, "boss", "A"), .. Guarded.Team(8, "boss", "B")];
        var moved = opened.Select(r => r.Id == "A000" ? r with { TeamPath = ["boss", "B"] } : r)
            .Select(r => r with { TeamPath = ["new", .. r.TeamPath.Skip(1)] });
        var scene = Scene.Of(opened, Guarded.Flagged(["A000"]), Guarded.Seeded(4)) with { Now = [.. moved] };

        var sets = Publishers.Product(scene).Select(s => s.Set).Distinct();

        Assert.Equal([string.Join(',', Guarded.People(8, "A")), string.Join(',', Guarded.People(8, "B"))], sets);
    }

    [Fact]
    public void A15_viewer_inside_is_not_one_of_the_eight()
    {
        EligibleRep[] team = [.. Guarded.Team(7, "T"), new EligibleRep("coach", ["T"]) { MayView = true }];

        var alone = Guarded.Form(team);
        var beside = Guarded.Form([.. team, .. Guarded.Team(8, "U")]);

        Assert.Empty(alone.Cells);
        Assert.Equal([15], beside.Cells.Select(c => c.Members.Count));
        Assert.DoesNotContain(beside.Cells.SelectMany(c => c.Members), m => m == "coach");
    }

    private static (string Set, (int, int)? Range, string Text) Said(Statement s) => (s.Set, s.Range, s.Text);
}
