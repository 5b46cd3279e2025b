using Performix.Analysis.Facts;
using Performix.Analysis.Units;
using Performix.Connectors.Files;
using Performix.Connectors.Salesforce.Mapping;

namespace Performix.Connectors.Tests.Files;

public sealed class ExportFolderTests
{
    [Fact]
    public void Users_opportunities_and_quotas_become_facts()
    {
        using var folder = Exports.Sound();

        var facts = folder.Read(new FieldMapping { Role = "Role__c", StartDate = "Start__c" });

        Assert.Empty(facts.Rejected);
        Assert.Equal(["Manager", "AE", "AE"], facts.Reps.Select(rep => rep.Role));
        Assert.Equal([false, true, true], facts.Reps.Select(rep => rep.InPopulation));
        Assert.Equal([null, new DateOnly(2024, 2, 1), null], facts.Reps.Select(rep => rep.StartDate));
        Assert.Equal(130.50m, facts.Opportunities.Sum(won => won.Amount?.Amount));
        Assert.Equal("Opportunity.csv 2/0", Shown(facts, "Opportunity.csv"));
    }

    [Fact]
    public void The_roll_ups_of_managers_are_no_quotas()
    {
        using var folder = Exports.Sound();

        Assert.Equal([Exports.Ada, Exports.Ada, Exports.Bo], folder.Read().Quotas.Select(quota => quota.RepId));
    }

    [Fact]
    public void A_quota_without_an_end_lasts_as_long_as_quotas_do_here()
    {
        using var folder = Exports.Sound();

        Assert.Equal(new DateOnly(2025, 7, 1), folder.Read().Quotas[1].To);
        Assert.False(folder.Read().Quotas[1].ForTimeInSeat);
    }

    [Fact]
    public void A_quota_lasts_as_long_as_its_period()
    {
        using var folder = Exports.Sound()
            .With(
                "ForecastingQuota.csv",
                "Id,QuotaOwnerId,QuotaAmount,StartDate,PeriodId",
                $"q1,{Exports.Ada},1,2025-01-05,p1")
            .With("Period.csv", "Id,Type,StartDate,EndDate", "p1,Quarter,2025-01-05,2025-04-05");

        Assert.Equal(new DateOnly(2025, 4, 6), Assert.Single(folder.Read().Quotas).To);
    }

    [Fact]
    public void Monthly_quotas_last_a_month()
    {
        using var folder = Exports.Sound().With("ForecastingQuota.csv", Exports.Quotas,
            $"q1,{Exports.Ada},1,2025-01-01,", $"q2,{Exports.Ada},1,2025-02-01,");

        var ends = folder.Read().Quotas.Select(quota => quota.To);

        Assert.Equal([new DateOnly(2025, 2, 1), new DateOnly(2025, 3, 1)], ends);
    }

    [Fact]
    public void Quotas_of_several_forecasting_types_are_refused_unless_one_is_named()
    {
        using var folder = Exports.Sound().With("ForecastingQuota.csv",
            "Id,QuotaOwnerId,QuotaAmount,StartDate,ForecastingTypeId",
            $"q1,{Exports.Ada},1,2025-01-01,t1", $"q2,{Exports.Ada},2,2025-01-01,t2");

        var refused = folder.Read();
        var chosen = folder.Read(new FieldMapping { Quota = new QuotaMapping { ForecastingType = "t2" } });

        Assert.Empty(refused.Quotas);
        Assert.Contains("t1, t2", refused.Missing.Single(part => part.What == "quota").Why, StringComparison.Ordinal);
        Assert.Equal(2m, Assert.Single(chosen.Quotas).Amount.Amount);
    }

    [Fact]
    public void Quotas_may_be_in_an_object_of_the_organisations_own()
    {
        using var folder = Exports.Sound()
            .With("Quota__c.csv", "Rep__c,Amount__c,From__c,Last__c", $"{Exports.Bo},70,2025-01-01,2025-03-31");
        var fields = new QuotaFields { Owner = "Rep__c", Amount = "Amount__c", Start = "From__c", End = "Last__c" };
        var quota = new QuotaMapping { Source = QuotaSource.Custom, ObjectName = "Quota__c", Fields = fields };

        var read = Assert.Single(folder.Read(new FieldMapping { Quota = quota }).Quotas);

        Assert.Equal((Exports.Bo, new DateOnly(2025, 4, 1), 70m), (read.RepId, read.To, read.Amount.Amount));
    }

    [Fact]
    public void Quotas_may_be_in_a_file_of_their_own()
    {
        using var folder = Exports.Sound().With("quotas.csv", "rep_id,period_start,period_end,quota",
            $"{Exports.Bo[..15]},2025-01-01,2025-04-01,70", "005nobody,2025-01-01,2025-04-01,70");

        var facts = folder.Read(new FieldMapping { Quota = new QuotaMapping { Source = QuotaSource.File } });

        Assert.Equal((Exports.Bo, 70m), facts.Quotas.Select(quota => (quota.RepId, quota.Amount.Amount)).Single());
        Assert.Equal(("quotas.csv", 3), facts.Rejected.Select(row => (row.File, row.Line)).Single());
    }

    [Fact]
    public void Where_quotas_name_their_patch_they_tell_its_past_and_the_present_holds_on()
    {
        using var folder = Exports.Sound()
            .With("Territory2.csv", "Id,Name", $"{Exports.North},North", $"{Exports.South},South")
            .With("UserTerritory2Association.csv", "Id,UserId,Territory2Id", $"a1,{Exports.Ada},{Exports.North}");

        var held = folder.Read().Assignments.Where(one => one.RepId == Exports.Ada);

        Assert.Equal(
            [
                (Exports.North, new DateOnly(2025, 1, 1), new DateOnly(2025, 4, 1), Provenance.Quota),
                (Exports.South, new DateOnly(2025, 4, 1), new DateOnly(2025, 7, 1), Provenance.Quota),
                (Exports.North, new DateOnly(2025, 7, 1), (DateOnly?)null, Provenance.Assumed),
            ],
            held.Select(one => (one.PatchId, one.From, one.To, one.Provenance)));
    }

    [Fact]
    public void A_patch_held_up_to_now_is_one_assignment()
    {
        using var folder = Exports.Sound()
            .With("UserTerritory2Association.csv", "Id,UserId,Territory2Id", $"a1,{Exports.Ada},{Exports.South}");

        var last = folder.Read().Assignments.Last(one => one.RepId == Exports.Ada);

        var quota = new Assignment(Exports.Ada, Exports.South, new DateOnly(2025, 4, 1), null)
        {
            Provenance = Provenance.Quota,
        };
        Assert.Equal(quota, last);
    }

    [Fact]
    public void Who_holds_a_patch_now_is_taken_to_have_held_it_all_along_and_that_is_said()
    {
        using var folder = Exports.Sound().Without("ForecastingQuota.csv")
            .With("UserTerritory2Association.csv", "Id,UserId,Territory2Id", $"a1,{Exports.Ada},{Exports.North}");

        var facts = folder.Read();

        var assumed = new Assignment(Exports.Ada, Exports.North, new DateOnly(2025, 1, 5), null)
        {
            Provenance = Provenance.Assumed,
        };
        Assert.Equal(assumed, Assert.Single(facts.Assignments));
        Assert.Contains(facts.Missing, part => part.What == "patch history");
        Assert.Equal([Exports.North], facts.Patches.Select(patch => patch.Id));
    }

    [Fact]
    public void The_territories_of_a_model_that_is_not_active_are_no_patches()
    {
        using var folder = Exports.Sound()
            .With("ForecastingQuota.csv", Exports.Quotas, $"q1,{Exports.Ada},1,2025-01-01,")
            .With("Territory2Model.csv", "Id,State", "m1,Active", "m2,Planning")
            .With(
                "Territory2.csv",
                "Id,Name,Territory2ModelId",
                $"{Exports.North},North,m1",
                $"{Exports.South},South,m2")
            .With(
                "ObjectTerritory2Association.csv",
                "ObjectId,Territory2Id",
                $"{Exports.Acme},{Exports.North}",
                $"{Exports.Acme},{Exports.South}")
            .With("Account.csv", "Id,Industry,NumberOfEmployees", $"{Exports.Acme},Steel,12");

        var facts = folder.Read();

        Assert.Equal("North", Assert.Single(facts.Patches).Name);
        Assert.Equal([Exports.North], Assert.Single(facts.Accounts).PatchIds);
        Assert.All(facts.Opportunities, won => Assert.Equal(Exports.North, won.PatchId));
    }

    [Theory]
    [InlineData(PatchMode.AccountOwner, null)]
    [InlineData(PatchMode.Fields, "EMEA · Mid")]
    public void Accounts_may_make_the_patches(PatchMode mode, string? patch)
    {
        using var folder = Exports.Sound()
            .With(
                "Account.csv",
                "Id,OwnerId,Region__c,Segment__c",
                $"{Exports.Acme},{Exports.Bo},EMEA,Mid",
                $"001x,{Exports.Bo},EMEA,Mid");
        var mapping = new PatchMapping { Mode = mode, Fields = ["Region__c", "Segment__c"] };

        var facts = folder.Read(new FieldMapping { Patch = mapping });

        var (id, held) = (Assert.Single(facts.Patches).Id, Assert.Single(facts.Assignments));
        Assert.Equal(patch ?? Exports.Bo, id);
        Assert.Equal((Exports.Bo, id, (DateOnly?)null), (held.RepId, held.PatchId, held.To));
        Assert.Equal(2, facts.Patches[0].Accounts);
    }

    [Fact]
    public void Revenue_splits_credit_and_overlay_splits_do_not()
    {
        using var folder = Exports.Sound()
            .With("OpportunitySplitType.csv", "Id,IsTotalValidated", "rev,true", "over,false")
            .With("OpportunitySplit.csv", "OpportunityId,SplitOwnerId,SplitPercentage,SplitTypeId",
                $"{Exports.Id("006", 1)},{Exports.Ada},60,rev",
                $"{Exports.Id("006", 1)},{Exports.Bo},40,rev",
                $"{Exports.Id("006", 1)},{Exports.Bo},100,over",
                $"{Exports.Id("006", 2)},{Exports.Bo},70,rev");

        var facts = folder.Read();

        Assert.Equal(
            [new Credit(Exports.Ada, new Share(0.6)), new Credit(Exports.Bo, new Share(0.4))],
            facts.Opportunities[0].Credits);
        Assert.Empty(facts.Opportunities[1].Credits);
        Assert.Equal((5, "SplitPercentage"), facts.Rejected.Select(row => (row.Line, row.Field)).Single());
    }

    [Fact]
    public void Completed_activities_are_counted_by_class_and_quarter_and_touches_by_opportunity()
    {
        using var folder = Exports.Sound()
            .With("Task.csv", "OwnerId,WhatId,ActivityDate,IsClosed,TaskSubtype,Type",
                $"{Exports.Ada},{Exports.Id("006", 1)},2025-01-09,true,Call,",
                $"{Exports.Ada},,2025-02-02,true,Task,Call",
                $"{Exports.Ada},,2025-02-03,false,Call,",
                $"{Exports.Ada},,2025-02-04,true,ListEmail,",
                $"{Exports.Mo},,2025-02-04,true,Call,")
            .With("Event.csv", "OwnerId,StartDateTime,IsChild",
                $"{Exports.Ada},2025-03-01T09:00:00.000+0000,false",
                $"{Exports.Ada},2025-03-01T09:00:00.000+0000,true");

        var counts = folder.Read().Activities;

        Assert.Equal((2, 1, 1), (counts[0].Calls, counts[0].Demos, counts[0].Emails));
        Assert.Equal([Share.One, Share.Zero], counts.Select(count => count.Logged));
    }

    [Fact]
    public void Quarters_before_activities_were_kept_are_unknown_rather_than_idle()
    {
        using var folder = Exports.Sound()
            .With("Task.csv", "OwnerId,ActivityDate,TaskSubtype",
                $"{Exports.Ada},2025-02-20,Call", $"{Exports.Ada},2025-04-20,Call");

        Assert.Equal(new DateOnly(2025, 4, 1), Assert.Single(folder.Read().Activities).From);
    }

    [Fact]
    public void Leads_are_counted_by_owner_quarter_and_source_with_their_mean_quality()
    {
        using var folder = Exports.Sound().With("Lead.csv", "Id,OwnerId,CreatedDate,LeadSource,Rating,IsConverted",
            $"l1,{Exports.Bo},2025-02-01T00:00:00Z,Web,Hot,true",
            $"l2,{Exports.Bo},2025-03-01T00:00:00Z,Web,cold,false",
            $"l3,{Exports.Bo},2025-03-01T00:00:00Z,Web,,false",
            "l4,00G000000000001,2025-03-01T00:00:00Z,Web,Hot,false");

        var flow = Assert.Single(folder.Read().LeadFlows);

        Assert.Equal((3, 1, 2.0), (flow.Leads, flow.Converted, flow.Quality));
    }

    [Theory]
    [InlineData("Id,OwnerId,CreatedDate,CloseDate,IsWon,IsClosed", "Amount")]
    [InlineData("Id,OwnerId,CloseDate,IsWon,IsClosed,Amount", "CreatedDate")]
    public void A_missing_column_of_a_required_object_is_named(string header, string column)
    {
        using var folder = Exports.Sound().With("Opportunity.csv", header, "1,2,3,4,5,6");

        var fault = Assert.Single(folder.Faults());

        Assert.Equal(("Opportunity.csv", 1, column), (fault.File, fault.Line, fault.Field));
    }

    [Fact]
    public void A_field_of_the_mapping_must_be_a_column()
    {
        using var folder = Exports.Sound();

        var mapping = new FieldMapping { Amount = "ARR__c", Role = "Rolle__c" };
        var unusable = Assert.Throws<InputUnusableException>(() => folder.Read(mapping));

        Assert.Equal(
            [
                "Opportunity.csv:1 ARR__c: the column is missing",
                "User.csv:1 Rolle__c: the column is missing; is 'Role__c' meant to be it?",
            ],
            unusable.Faults.Select(fault => fault.ToString()));
    }

    [Theory]
    [InlineData("User.csv")]
    [InlineData("Opportunity.csv")]
    public void A_required_object_that_is_not_there_is_missing(string file)
    {
        using var folder = Exports.Sound().Without(file);

        Assert.Equal(file, Assert.Single(Assert.Throws<InputMissingException>(() => folder.Read()).Faults).File);
    }

    [Fact]
    public void Both_forms_in_one_folder_are_a_conflict()
    {
        using var folder = Exports.Sound().With("reps.csv", "rep_id", "R1");

        Assert.Equal("reps.csv", Assert.Single(folder.Faults()).File);
    }

    [Fact]
    public void An_object_that_is_switched_off_is_not_read_and_is_named()
    {
        using var folder = Exports.Sound().With("Task.csv", "OwnerId,ActivityDate", $"{Exports.Ada},nonsense");

        var facts = folder.Read(new FieldMapping { SwitchedOff = ["Task"] });

        Assert.Empty(facts.Rejected);
        Assert.Contains(facts.Missing, part => part is { What: "Task", Why: "it is switched off in the mapping" });
    }

    [Fact]
    public void As_of_is_the_last_day_of_the_quarter_of_the_last_closing()
    {
        using var folder = Exports.Sound();

        Assert.Equal(new DateTime(2025, 6, 30), folder.Read().AsOf.DateTime);
    }

    [Fact]
    public void Row_order_does_not_change_the_facts()
    {
        using var folder = Exports.Sound();
        var before = folder.Read();
        foreach (var path in Directory.EnumerateFiles(folder.Path))
        {
            var lines = File.ReadAllLines(path);
            folder.With(Path.GetFileName(path), [lines[0], .. lines.Skip(1).Reverse()]);
        }

        var after = folder.Read();

        Assert.Equal(before.Reps, after.Reps);
        Assert.Equal(before.Quotas, after.Quotas);
        Assert.Equal(before.Assignments, after.Assignments);
        Assert.Equal(before.Patches, after.Patches);
        Assert.Equal(before.Opportunities.Select(one => one.Id), after.Opportunities.Select(one => one.Id));
    }

    private static string Shown(SalesFacts facts, string file) =>
        facts.Sources.Where(source => source.Source == file)
            .Select(source => $"{file} {source.Rows}/{source.Rejected}").Single();
}
