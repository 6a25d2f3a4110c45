-- Argon2id writes its costs into the hash; bcrypt needed 60 characters.
alter table account alter column password_hash set data type varchar(200);
