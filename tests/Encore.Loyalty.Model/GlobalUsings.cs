global using Encore.Loyalty.Model.Histories;
