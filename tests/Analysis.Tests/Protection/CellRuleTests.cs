using Performix.Analysis.Protection;

namespace Performix.Analysis.Tests.Protection;

public sealed class CellRuleTests
{
    [Fact]
    public void A_team_of_K_is_a_cell_of_its_own()
    {
        var partition = Guarded.Form([.. Guarded.Team(8, "boss", "A"), .. Guarded.Team(9, "boss", "B")]);

        Assert.Equal(["A", "B"], partition.Cells.Select(c => c.Id));
        Assert.Empty(partition.Closed);
    }

    [Fact]
    public void Small_siblings_are_merged_until_K_is_reached()
    {
        var partition = Guarded.Form(
        [
            .. Guarded.Team(5, "boss", "A"), .. Guarded.Team(4, "boss", "B"),
            .. Guarded.Team(3, "boss", "C"), .. Guarded.Team(6, "boss", "D"),
        ]);

        Assert.Equal([("A+B", 9), ("C+D", 9)], partition.Cells.Select(c => (c.Id, c.Members.Count)));
    }

    [Fact]
    public void What_is_left_over_joins_the_cell_before_it()
    {
        var partition = Guarded.Form([.. Guarded.Team(8, "boss", "A"), .. Guarded.Team(2, "boss", "B")]);

        Assert.Equal([("A+B", 10)], partition.Cells.Select(c => (c.Id, c.Members.Count)));
    }

    [Fact]
    public void A_branch_without_a_cell_is_merged_further_up()
    {
        var partition = Guarded.Form(
            [.. Guarded.Team(4, "top", "east", "A"), .. Guarded.Team(5, "top", "west", "B")]);

        Assert.Equal(["A+B"], partition.Cells.Select(c => c.Id));
    }

    [Fact]
    public void Reports_of_a_manager_above_teams_are_a_team_too()
    {
        var partition = Guarded.Form([.. Guarded.Team(3, "boss"), .. Guarded.Team(6, "boss", "A")]);

        Assert.Equal(["A+boss"], partition.Cells.Select(c => c.Id));
    }

    [Fact]
    public void An_organisation_below_K_is_closed()
    {
        var partition = Guarded.Form([.. Guarded.Team(4, "boss", "A"), .. Guarded.Team(3, "boss", "B")]);

        Assert.Empty(partition.Cells);
        Assert.Equal(7, Assert.Single(partition.Closed).Members.Count);
    }

    [Fact]
    public void Nobody_at_all_is_no_cell_and_nothing_closed()
    {
        var partition = Guarded.Form([]);

        Assert.Equal((0, 0), (partition.Cells.Count, partition.Closed.Count));
    }

    [Fact]
    public void Names_are_those_of_the_teams()
    {
        var partition = CellRule.Form(
            [.. Guarded.Team(4, "A"), .. Guarded.Team(5, "B")],
            Guarded.Policy,
            new Dictionary<string, string> { ["A"] = "North" });

        Assert.Equal("North + B", Assert.Single(partition.Cells).Name);
    }

    [Fact]
    public void Any_tree_in_any_order_gives_the_same_disjoint_cells_of_K_or_more()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var reps = Tree(random);
            var smallest = random.Next(6, 11);

            var partition = Guarded.Form(reps, smallest);
            var shuffled = reps.ToArray();
            random.Shuffle(shuffled);
            var again = Guarded.Form(shuffled, smallest);

            Assert.All(partition.Cells, c => Assert.True(c.Members.Count >= smallest, $"seed {seed}"));
            Assert.Equal(reps.Select(r => r.Id).Order(StringComparer.Ordinal), Placed(partition));
            Assert.Equal(
                partition.Cells.Select(c => (c.Id, string.Join(',', c.Members))),
                again.Cells.Select(c => (c.Id, string.Join(',', c.Members))));
            Assert.True(partition.Closed.Count == 0 || reps.Length < smallest, $"seed {seed}");
        }
    }

    private static IEnumerable<string> Placed(Partition partition) =>
        partition.Cells.Concat(partition.Closed).SelectMany(c => c.Members).Order(StringComparer.Ordinal);

    private static EligibleRep[] Tree(Random random) =>
    [
        .. Enumerable.Range(0, random.Next(1, 60)).Select(i => new EligibleRep(
            $"R{i}",
            [.. new[] { "top", $"region{random.Next(3)}", $"team{random.Next(4)}" }.Take(random.Next(0, 4))])),
    ];
}
